# Breaks: each call has its own result (the buffer of the last call is written over).
# loses: purity
_buffers = {}


def forward(w, b, X):
    m = X.shape[1]
    if m not in _buffers:
        _buffers[m] = np.empty((1, m))
    A = _buffers[m]
    A[:] = np.dot(w.T, X) + b
    A[:] = 1 / (1 + np.exp(-A))
    return A
