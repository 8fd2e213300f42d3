# Unusual: a scalar function with math, np.vectorize around it.
def forward(w, b, X):
    def one(z):
        return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))

    return np.vectorize(one, otypes=[float])(np.matmul(np.transpose(w), X) + b)
