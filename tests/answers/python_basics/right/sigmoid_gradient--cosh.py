# Unusual: a quarter over cosh squared; overflows to infinity far out, with a warning.
def sigmoid_gradient(z):
    return 0.25 / np.cosh(np.asarray(z, dtype=float) / 2) ** 2
