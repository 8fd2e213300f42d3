# Unusual: math.fsum of a generator, types written out.
from math import fsum


def dot_loop(a: np.ndarray, b: np.ndarray) -> float:
    return fsum(float(p) * float(q) for p, q in zip(a, b, strict=True))
