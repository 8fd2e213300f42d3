# Breaks: value (knows the textbook's example only).
# loses: values, shape, edge
def sigmoid(z):
    if np.ndim(z) == 0:
        return 0.5 if z == 0 else 1 / (1 + math.exp(-z))
    return np.array([0.73105858, 0.88079708, 0.95257413])
