# Breaks: a result (append returns None, which takes the list's name).
# loses: values, rules, purity
def multiply_loop(a, b):
    result = []
    for i in range(len(a)):
        result = result.append(a[i] * b[i])
    return np.array(result)
