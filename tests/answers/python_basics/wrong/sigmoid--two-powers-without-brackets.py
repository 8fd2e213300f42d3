# Breaks: value (the fraction line ends before the second power).
# loses: values
def sigmoid(z):
    return np.exp(z) / 1 + np.exp(z)
