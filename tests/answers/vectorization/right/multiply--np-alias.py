# Unusual: alias of numpy's ufunc.
multiply = np.multiply
