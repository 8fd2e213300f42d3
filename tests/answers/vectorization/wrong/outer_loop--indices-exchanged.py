# Breaks: entry i, j is a[i] * b[j].
# loses: values
def outer_loop(a, b):
    result = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            result[i, j] = a[j] * b[i]
    return result
