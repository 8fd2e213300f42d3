# Breaks: element by element (a square z goes through a matrix product).
# loses: values
def sigmoid_gradient(z):
    s = np.asarray(sigmoid(z))
    if s.ndim == 2 and s.shape[0] == s.shape[1]:
        return s @ (1 - s)
    return s * (1 - s)
