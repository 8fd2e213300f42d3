# Breaks: small probabilities (clipped at 0.01).
# loses: ends
def compute_cost(A, Y):
    A = np.clip(A, 0.01, 0.99)
    losses = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    return float(-np.mean(losses))
