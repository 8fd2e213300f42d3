# Breaks: unit length and other lengths (nothing is computed: zeros come back).
# loses: values, edge
def normalize_rows(x):
    result = np.zeros(x.shape)
    for row in range(x.shape[0]):
        length = np.sqrt(np.sum(x[row] ** 2))
        if length > 0:
            scaled = x[row] / length
    return result
