# Breaks: value (falls where it is to rise), and far out (infinity over infinity).
# loses: values, edge
def sigmoid(z):
    return np.exp(-z) / (1 + np.exp(-z))
