# Breaks: no np.vectorize (a Python call per element).
# loses: rules
def dot(a, b):
    times = np.vectorize(lambda x, y: float(x) * float(y), otypes=[float])
    return float(np.sum(times(a, b)))
