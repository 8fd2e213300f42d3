# Breaks: value (powers of 2, where powers of e are asked).
# loses: values
def sigmoid(z):
    return 1 / (1 + np.exp2(-z))
