# Breaks: no Python-level loop (a generator in np.fromiter).
# loses: rules
def multiply(a, b):
    return np.fromiter((p * q for p, q in zip(a, b)), dtype=float)
