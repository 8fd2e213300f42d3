# Unusual: exp of minus the softplus, and einsum for the product.
def forward(w, b, X):
    z = np.einsum("ij,ik->jk", w, X) + b
    return np.exp(-np.logaddexp(0, -z))
