# Breaks: value (the smallest score gets the most), and scores far apart (nan).
# loses: values
def softmax(x):
    powers = np.exp(x.max(axis=1, keepdims=True) - x)
    return powers / powers.sum(axis=1, keepdims=True)
