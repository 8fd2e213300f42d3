# Unusual: repeat and tile.
def outer(a, b):
    return (np.repeat(a, len(b)) * np.tile(b, len(a))).reshape(len(a), len(b))
