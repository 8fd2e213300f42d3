# Unusual: z is clipped at 500, far beyond anything that a float tells apart from 0 or 1.
def forward(w, b, X):
    z = np.clip(np.dot(w.T, X) + b, -500, 500)
    A = 1.0 / (1.0 + np.exp(-z))
    assert A.shape == (1, X.shape[1])
    return A
