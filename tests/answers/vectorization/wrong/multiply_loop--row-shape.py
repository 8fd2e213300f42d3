# Breaks: shape (a (1, n) array).
# loses: values
def multiply_loop(a, b):
    return np.array([[x * y for x, y in zip(a, b)]])
