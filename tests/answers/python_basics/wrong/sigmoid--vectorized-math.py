# Breaks: the limit at -1000 (math.exp raises OverflowError).
# loses: edge
def sigmoid(z):
    f = np.vectorize(lambda v: 1 / (1 + math.exp(-v)), otypes=[float])
    return f(z)
