# Unusual: einsum and reciprocal.
def forward(w, b, X):
    z = np.einsum("ji,jk->ik", w, X) + b
    return np.reciprocal(1.0 + np.exp(-z))
