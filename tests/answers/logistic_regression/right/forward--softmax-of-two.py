# Unusual: softmax of (0, z), shifted.
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    pair = np.vstack([np.zeros(z.shape), z])
    pair = np.exp(pair - pair.max(axis=0))
    return (pair[1] / pair.sum(axis=0)).reshape(1, -1)
