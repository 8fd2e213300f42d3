# Breaks: value (rounded to four decimals).
# loses: values
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.round(1 / (1 + np.exp(-z)), 4)
