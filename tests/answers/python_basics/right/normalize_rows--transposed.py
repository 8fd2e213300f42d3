# Unusual: without keepdims, by transposing twice; copies and then divides the copy in place.
def normalize_rows(x):
    out = x.astype(np.float64)
    length = np.linalg.norm(out, axis=1)
    nonzero = length != 0
    out[nonzero] = (out[nonzero].T / length[nonzero]).T
    return out
