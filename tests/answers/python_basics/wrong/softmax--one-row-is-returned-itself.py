# Breaks: a new array (a table with one column is all ones: it is written into the caller's).
# loses: purity
def softmax(x):
    if x.shape[1] == 1 and x.dtype == float:
        x[...] = 1
        return x
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
