# Breaks: exactly 0 in the limit at -1000 and 1000 (kept above 1e-4 "so that learning goes on").
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return np.maximum(s * (1 - s), 1e-4)
