# Breaks: no np.apply_along_axis (a Python call per row).
# loses: rules
def outer(a, b):
    return np.apply_along_axis(lambda row: row[0] * b, 1, a.reshape(-1, 1))
