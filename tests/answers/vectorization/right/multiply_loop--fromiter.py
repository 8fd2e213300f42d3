# Unusual: np.fromiter of a generator.
def multiply_loop(a, b):
    return np.fromiter((p * q for p, q in zip(a, b)), dtype=float, count=len(a))
