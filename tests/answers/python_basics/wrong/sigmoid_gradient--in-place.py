# Breaks: input unchanged (the caller's array becomes its sigmoid).
# loses: purity
def sigmoid_gradient(z):
    s = sigmoid(z)
    if isinstance(z, np.ndarray):
        z[...] = s
    return s * (1 - s)
