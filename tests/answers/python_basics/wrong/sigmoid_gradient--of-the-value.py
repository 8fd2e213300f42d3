# Breaks: derivative at z (takes z for the sigmoid's value).
# loses: values, edge
def sigmoid_gradient(z):
    z = np.asarray(z, dtype=float)
    return z * (1 - z)
