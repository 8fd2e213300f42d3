# Breaks: any shape (rows and columns alone are gone through).
# loses: values, shape, edge, purity
def sigmoid(z):
    s = np.zeros(z.shape)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            s[i, j] = 1 / (1 + np.exp(-z[i, j]))
    return s
