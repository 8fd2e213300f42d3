# Unusual: both become columns first, and different lengths are refused.
def accuracy(predictions, labels):
    p, y = predictions.reshape(-1, 1), labels.reshape(-1, 1)
    if p.shape != y.shape:
        raise ValueError(f"{p.shape} against {y.shape}")
    return float(np.sum(p == y) / y.shape[0])
