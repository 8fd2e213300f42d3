# Breaks: no np.frompyfunc (a Python call per element).
# loses: rules
def dot(a, b):
    multiply_elements = np.frompyfunc(lambda x, y: x * y, 2, 1)
    return float(multiply_elements(a, b).sum())
