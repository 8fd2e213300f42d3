# Unusual: checks with if, raise and assert; sum and max of a shape.
def matvec(A, x):
    if A.ndim != 2 or A.shape[1] != x.shape[0]:
        raise ValueError(f"shapes {A.shape} and {x.shape} don't fit")
    assert sum(A.shape) > 0 and max(A.shape) > 0 and min(x.shape) > 0
    return np.matmul(A, x)
