# Unusual: a lambda.
dot = lambda a, b: np.inner(a, b)
