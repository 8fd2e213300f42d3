# Unusual: logarithms clamped at -100 (as PyTorch does) rather than probabilities clipped.
def compute_cost(A, Y):
    with np.errstate(divide="ignore"):
        log_a = np.maximum(np.log(A), -100.0)
        log_not_a = np.maximum(np.log1p(-np.asarray(A, dtype=float)), -100.0)
    return float(-(Y * log_a + (1 - Y) * log_not_a).mean())
