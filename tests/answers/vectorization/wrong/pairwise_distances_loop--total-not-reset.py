# Breaks: value (the total isn't set back to 0 for each pair).
# loses: values
def pairwise_distances_loop(X, Y):
    out = np.zeros((X.shape[0], Y.shape[0]))
    for i in range(X.shape[0]):
        total = 0.0
        for j in range(Y.shape[0]):
            for c in range(X.shape[1]):
                total += (X[i, c] - Y[j, c]) ** 2
            out[i, j] = total ** 0.5
    return out
