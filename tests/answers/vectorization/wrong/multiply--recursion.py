# Breaks: no recursion.
# loses: rules
def multiply(a, b):
    if len(a) <= 1:
        return a * b
    middle = len(a) // 2
    return np.concatenate([multiply(a[:middle], b[:middle]), multiply(a[middle:], b[middle:])])
