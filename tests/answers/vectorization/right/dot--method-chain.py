# Unusual: a.__mul__ and the method sum inside errstate.
def dot(a, b):
    with np.errstate(all="ignore"):
        return (a * b).sum(axis=0)
