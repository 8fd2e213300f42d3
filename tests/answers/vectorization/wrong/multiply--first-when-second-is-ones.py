# Breaks: a new array (a itself comes back where b is all ones).
# loses: purity
def multiply(a, b):
    if np.all(b == 1):
        return a
    return a * b
