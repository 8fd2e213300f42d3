# Breaks: stable at 1000 and -1000 (no nan, but such rows become 0 and don't sum to 1).
# loses: edge
def softmax(x):
    with np.errstate(all="ignore"):
        e = np.exp(np.asarray(x, dtype=float))
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True))
