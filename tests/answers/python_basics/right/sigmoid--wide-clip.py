# Unusual: clipped where the exponential is infinite anyway.
import warnings


def sigmoid(z):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return 1 / (1 + np.exp(-np.clip(z, -800, 800)))
