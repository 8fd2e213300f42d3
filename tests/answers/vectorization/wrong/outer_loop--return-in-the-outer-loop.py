# Breaks: every row is filled (the return stands inside the outer loop).
# loses: values
def outer_loop(a, b):
    result = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            result[i, j] = a[i] * b[j]
        return result
