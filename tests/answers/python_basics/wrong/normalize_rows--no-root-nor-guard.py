# Breaks: unit length per row (divided by the squared length), and a row of zeros stays zero.
# loses: values, edge
def normalize_rows(x):
    return x / np.sum(x**2, axis=1, keepdims=True)
