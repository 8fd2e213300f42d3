# Breaks: input unchanged (squares are taken in the caller's array, and undone without their signs).
# loses: purity
def normalize_rows(x):
    rows = x.astype(float)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if x.dtype == float:
        x *= x
        np.sqrt(x, out=x)
    return rows / np.where(lengths == 0, 1, lengths)
