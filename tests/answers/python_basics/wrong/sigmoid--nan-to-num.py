# Breaks: exactly 1 in the limit at +1000 (inf / inf is turned into 0).
# loses: edge
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(all="ignore"):
        s = np.exp(z) / (1 + np.exp(z))
    return np.nan_to_num(s)
