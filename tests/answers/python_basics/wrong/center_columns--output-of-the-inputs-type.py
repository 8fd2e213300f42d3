# Breaks: integer input allowed (the int copy cuts the differences).
# loses: dtype
def center_columns(x):
    result = x.copy()
    for j in range(x.shape[1]):
        result[:, j] = x[:, j] - x[:, j].mean()
    return result
