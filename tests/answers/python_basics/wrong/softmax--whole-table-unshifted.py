# Breaks: rows that sum to 1 (one sum for all), and large scores (no shift).
# loses: values, edge
def softmax(x):
    powers = np.exp(x)
    return powers / powers.sum()
