# Breaks: rows that sum to 1 (the division is missing).
# loses: values
def softmax(x):
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers
