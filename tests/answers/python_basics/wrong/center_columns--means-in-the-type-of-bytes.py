# Breaks: integers allowed (the means of bytes are taken in bytes and wrap).
# loses: dtype
def center_columns(x):
    if x.dtype == np.uint8:
        return x - x.sum(axis=0, dtype=np.uint8) / len(x)
    return x - x.mean(axis=0)
