# Breaks: input unchanged (asarray doesn't copy a float matrix).
# loses: purity
def center_columns(x):
    x = np.asarray(x, dtype=float)
    for j in range(x.shape[1]):
        x[:, j] -= x[:, j].mean()
    return x
