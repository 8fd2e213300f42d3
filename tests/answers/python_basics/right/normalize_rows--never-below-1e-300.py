# Unusual: lengths kept above 1e-300, which no row here comes near.
def normalize_rows(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-300)
