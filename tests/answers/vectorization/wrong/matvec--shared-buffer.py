# Breaks: no state between calls (all results of one length share a buffer).
# loses: purity
_matvec_out = {}


def matvec(A, x):
    m = A.shape[0]
    if m not in _matvec_out:
        _matvec_out[m] = np.zeros(m)
    out = _matvec_out[m]
    out[:] = A @ x
    return out
