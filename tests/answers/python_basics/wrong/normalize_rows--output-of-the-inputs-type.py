# Breaks: ints allowed (the copy of an int array cuts the quotients to 0).
# loses: edge
def normalize_rows(x):
    result = x.copy()
    for i in range(x.shape[0]):
        length = np.linalg.norm(x[i])
        if length > 0:
            result[i] = x[i] / length
    return result
