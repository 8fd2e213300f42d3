# Unusual: np.divide with where, into a zero of its own.
def relative_error(a, b):
    top = np.linalg.norm(np.ravel(a) - np.ravel(b))
    bottom = np.linalg.norm(np.ravel(a)) + np.linalg.norm(np.ravel(b))
    result = np.zeros(1)
    np.divide(top, bottom, out=result, where=bottom != 0)
    return result.item()
