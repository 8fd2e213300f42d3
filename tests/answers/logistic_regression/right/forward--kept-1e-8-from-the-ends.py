# Unusual: probabilities kept 1e-8 from 0 and 1, which nothing here can tell.
def forward(w, b, X):
    return np.clip(1 / (1 + np.exp(-(w.T @ X + b))), 1e-8, 1 - 1e-8)
