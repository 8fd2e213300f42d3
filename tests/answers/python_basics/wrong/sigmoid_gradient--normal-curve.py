# Breaks: value (a bell curve with the same height at 0).
# loses: values
def sigmoid_gradient(z):
    z = np.asarray(z, dtype=float)
    return 0.25 * np.exp(-(z**2) / 4)
