# Unusual: writes into a fresh result with out=.
def multiply(a, b):
    result = np.empty(np.shape(a))
    np.multiply(a, b, out=result)
    return result
