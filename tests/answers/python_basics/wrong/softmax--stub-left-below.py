# Breaks: the line of the stub is left below the code, which doesn't return.
# loses: values, edge, purity
# (Every call raises.)
def softmax(x):
    """Turn the scores of every row into probabilities."""
    # YOUR CODE HERE
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    result = powers / powers.sum(axis=1, keepdims=True)
    raise NotImplementedError()  # delete this line when you write yours
