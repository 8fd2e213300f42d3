# Unusual: sigmoid(z) times sigmoid(-z).
def sigmoid_gradient(z):
    z = np.asarray(z, dtype=float)
    return sigmoid(z) * sigmoid(-z)
