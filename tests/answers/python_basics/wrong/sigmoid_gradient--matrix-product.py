# Breaks: value, same shape (np.dot in place of elementwise *; right for a number only).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return np.dot(s, 1 - s)
