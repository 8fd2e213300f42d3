# Unusual: all shifted weights as columns of one matrix, a cost per row.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def costs(W, b):
        p = 1 / (1 + np.exp(-(W.T @ X + b)))
        return -np.mean(np.where(Y == 1, np.log(p), np.log(1 - p)), axis=1)

    steps = epsilon * np.eye(w.shape[0])
    dw = (costs(w + steps, b) - costs(w - steps, b)) / (2 * epsilon)
    db = (costs(w, b + epsilon) - costs(w, b - epsilon)) / (2 * epsilon)
    return dw.reshape(-1, 1), db[0]
