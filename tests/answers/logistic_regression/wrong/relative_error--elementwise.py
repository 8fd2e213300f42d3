# Breaks: the result is one float (this is an array, without norms).
# loses: values
def relative_error(a, b):
    return np.abs(a - b) / (np.abs(a) + np.abs(b) + 1e-300)
