# Unusual: np.vectorize with math.fabs, added by math.fsum; warns.
import warnings


def l1_loss(y_hat, y):
    warnings.warn("slow version")
    differences = np.vectorize(lambda a, b: math.fabs(float(a) - float(b)), otypes=[float])(y_hat, y)
    return math.fsum(differences.flat)
