# Unusual: works in place, but on a copy of its own; einsum for the sums.
def center_columns(x):
    out = np.array(x, dtype=float)
    out -= np.einsum("ij->j", out) / len(out)
    print("columns centred")
    return out
