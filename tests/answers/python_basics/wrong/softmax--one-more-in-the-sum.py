# Breaks: every row sums to 1 (1 is added to the sum, as in the sigmoid).
# loses: values
def softmax(x):
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / (1 + np.sum(powers, axis=1, keepdims=True))
