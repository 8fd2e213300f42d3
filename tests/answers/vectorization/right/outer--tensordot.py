# Unusual: tensordot over no axes.
def outer(a, b):
    return np.tensordot(a, b, axes=0)
