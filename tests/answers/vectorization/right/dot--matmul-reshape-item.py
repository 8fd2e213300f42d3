# Unusual: matrices and item.
def dot(a: np.ndarray, b: np.ndarray) -> float:
    assert a.shape == b.shape, "for two vectors only"
    if a.size == 0:
        return 0.0
    return (a.reshape(1, -1) @ b.reshape(-1, 1)).item()
