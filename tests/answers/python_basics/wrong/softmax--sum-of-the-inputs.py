# Breaks: rows that sum to 1 (divided by the sum of x, not of the powers).
# loses: values, edge
def softmax(x):
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers / x.sum(axis=1, keepdims=True)
