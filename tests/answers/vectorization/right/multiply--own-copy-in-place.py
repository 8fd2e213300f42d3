# Unusual: *= on a float copy, so the input stays as it is.
def multiply(a, b):
    result = np.array(a, dtype=float, copy=True)
    result *= b
    return result
