# Unusual: a lambda.
sigmoid_scalar = lambda x: 1 / (1 + math.exp(-x))
