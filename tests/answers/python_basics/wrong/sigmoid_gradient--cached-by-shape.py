# Breaks: value (a second array of the same shape gets the first one's answer).
# loses: values
_gradients = {}


def sigmoid_gradient(z):
    shape = np.shape(z)
    if shape in _gradients:
        return _gradients[shape]
    s = sigmoid(z)
    _gradients[shape] = s * (1 - s)
    return _gradients[shape]
