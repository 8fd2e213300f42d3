# Breaks: exactly 0 at -1000 (clipped at 700).
# loses: edge
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
