# Breaks: no state between calls (results of one length share a buffer).
# loses: purity
_buffers = {}


def multiply(a, b):
    out = _buffers.setdefault(len(a), np.empty(len(a)))
    np.multiply(a, b, out=out)
    return out
