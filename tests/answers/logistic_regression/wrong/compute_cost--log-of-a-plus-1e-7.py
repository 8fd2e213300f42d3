# Breaks: small probabilities (1e-7 is added to them).
# loses: ends
def compute_cost(A, Y):
    losses = Y * np.log(A + 1e-7) + (1 - Y) * np.log(1 - A + 1e-7)
    return float(-np.mean(losses))
