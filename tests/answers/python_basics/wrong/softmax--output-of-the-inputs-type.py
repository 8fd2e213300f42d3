# Breaks: integer input allowed (an int array holds only 0 and 1).
# loses: edge
def softmax(x):
    s = np.zeros_like(x)
    for i in range(x.shape[0]):
        e = np.exp(x[i] - np.max(x[i]) * 1.0)
        s[i] = e / e.sum()
    return s
