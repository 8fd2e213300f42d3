# Breaks: w is unchanged.
# loses: purity
def forward(w, b, X):
    w.shape = (1, -1)
    return 1 / (1 + np.exp(-(w @ X + b)))
