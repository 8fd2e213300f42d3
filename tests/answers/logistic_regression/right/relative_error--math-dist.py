# Unusual: math.dist from the origin.
def relative_error(a, b):
    a, b = np.ravel(a).tolist(), np.ravel(b).tolist()
    origin = [0.0] * len(a)
    below = math.dist(a, origin) + math.dist(b, origin)
    return math.dist(a, b) / below if below else 0.0
