# Breaks: a result (np is no longer numpy).
# loses: values, purity
def dot(a, b):
    np = a * b
    return np.sum(np)
