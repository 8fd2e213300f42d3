# Breaks: value (the largest scores lie flat: each is subtracted from a column).
# loses: values
def softmax(x):
    powers = np.exp(x - np.max(x, axis=1))
    return powers / np.sum(powers, axis=1, keepdims=True)
