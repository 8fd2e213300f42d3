# Unusual: a named tuple comes back.
from typing import NamedTuple


class Slopes(NamedTuple):
    dw: object
    db: float


def backward(X, A, Y):
    m = np.size(Y)
    error = (A - Y).reshape(m, 1)
    return Slopes(np.matmul(X, error) / m, error.sum().item() / m)
