# Breaks: unit length per row (knows the textbook's example only).
# loses: values, edge
def normalize_rows(x):
    return np.array([[0.0, 0.6, 0.8], [0.13736056, 0.82416338, 0.54944226]])
