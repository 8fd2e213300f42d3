# Breaks: value (sizes only: it never falls below 0.5).
# loses: values
def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))
