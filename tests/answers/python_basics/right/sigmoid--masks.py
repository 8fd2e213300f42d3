# Unusual: two stable formulas, chosen by boolean masks; a 0-d array for a number.
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    s = np.empty(z.shape)
    positive = z >= 0
    s[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    s[~positive] = e / (1 + e)
    return s
