# Unusual: z kept within 30, which is 1e-13 from the end.
def forward(w, b, X):
    z = (w * X).sum(0)[None] + b
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))
