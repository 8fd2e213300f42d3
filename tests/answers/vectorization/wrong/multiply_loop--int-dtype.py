# Breaks: value (an integer result array).
# loses: values
def multiply_loop(a, b):
    n = a.shape[0]
    result = np.zeros(n, dtype=np.int64)
    for k in range(n):
        result[k] = a[k] * b[k]
    return result
