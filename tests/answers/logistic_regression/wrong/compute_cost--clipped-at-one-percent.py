# Breaks: ordinary probabilities keep their cost (0.001 counts as 0.01).
# loses: ends
def compute_cost(A, Y):
    A = np.clip(A, 0.01, 0.99)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
