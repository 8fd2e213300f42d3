# Breaks: a result (it is computed, and not returned).
# loses: values, edge, purity
def softmax(x):
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    powers = powers / powers.sum(axis=1, keepdims=True)
