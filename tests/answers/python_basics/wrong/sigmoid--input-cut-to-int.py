# Breaks: value (the input's fractions are cut off).
# loses: values
def sigmoid(z):
    z = np.array(z, dtype=int)
    return 1 / (1 + np.exp(-z))
