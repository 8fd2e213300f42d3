# Breaks: value (a forward difference with a step of 0.01 is off in the fourth decimal).
# loses: values
def sigmoid_gradient(z):
    h = 0.01
    z = np.asarray(z, dtype=float)
    return (sigmoid(z + h) - sigmoid(z)) / h
