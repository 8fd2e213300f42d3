# Breaks: value (expm1 takes away the 1 that is added).
# loses: values
def sigmoid(z):
    return 1 / (1 + np.expm1(-z))
