# Unusual: warns where the error is large; the value is the same.
import warnings


def relative_error(a, b):
    norms = np.linalg.norm(a) + np.linalg.norm(b)
    error = 0.0 if norms == 0 else float(np.linalg.norm(np.subtract(a, b)) / norms)
    if error > 1e-3:
        warnings.warn(f"gradients differ: {error}", stacklevel=2)
    return error
