# Breaks: each call starts anew (ones of an earlier call stay).
# loses: values, threshold
from collections import defaultdict

_seen = defaultdict(lambda: None)


def predict(w, b, X):
    A = forward(w, b, X)
    m = A.shape[1]
    if _seen[m] is None:
        _seen[m] = np.zeros((1, m), dtype=int)
    _seen[m][A > 0.5] = 1
    return _seen[m].copy()
