# Unusual: norm of the whole array by name, with a tiny constant that can't matter.
def relative_error(a, b):
    def size(x):
        return np.linalg.norm(np.reshape(x, (1, -1)), "fro")

    return size(a - b) / max(size(a) + size(b), 1e-300)
