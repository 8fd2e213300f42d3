# Breaks: no np.apply_along_axis (a Python call per row).
# loses: rules
def matvec(A, x):
    return np.apply_along_axis(np.dot, 1, A, x)
