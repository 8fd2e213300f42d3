# Breaks: no state between calls (a global list keeps growing).
# loses: values
results = []


def multiply_loop(a, b):
    for i in range(len(a)):
        results.append(a[i] * b[i])
    return np.array(results)
