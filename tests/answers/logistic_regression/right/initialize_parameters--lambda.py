# Unusual: a lambda.
initialize_parameters = lambda n: (np.zeros((n, 1)), 0.0)
