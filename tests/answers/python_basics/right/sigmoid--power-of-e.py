# Unusual: np.e to a power and np.reciprocal; overflow warnings, and a warning of its own.
import warnings


def sigmoid(z):
    warnings.warn("sigmoid was called")
    return np.reciprocal(1.0 + np.power(np.e, -1.0 * np.asarray(z, dtype=float)))
