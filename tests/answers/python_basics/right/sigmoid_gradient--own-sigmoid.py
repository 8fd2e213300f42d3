# Unusual: a sigmoid of its own inside.
def sigmoid_gradient(z):
    def s(t):
        return 1 / (1 + np.exp(-t))

    return s(z) * s(-z)
