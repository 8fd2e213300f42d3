# Breaks: no Python-level loop (a generator fed to np.fromiter).
# loses: rules
def dot(a, b):
    products = np.fromiter((a[i] * b[i] for i in range(len(a))), dtype=float)
    return float(products.sum())
