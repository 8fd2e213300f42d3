# Breaks: rows that sum to 1 (each score alone), and large scores (they all get 1).
# loses: values, edge
def softmax(x):
    return 1 / (1 + np.exp(-x))
