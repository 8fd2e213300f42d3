# Breaks: value (single precision).
# loses: values
def dot(a, b):
    return np.dot(a.astype(np.float32), b.astype(np.float32))
