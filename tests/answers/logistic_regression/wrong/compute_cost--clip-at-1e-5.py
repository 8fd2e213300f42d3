# Breaks: small probabilities as they are (everything is kept 1e-5 away from 0 and 1).
# loses: ends
def compute_cost(A, Y):
    A = np.clip(A, 1e-5, 1 - 1e-5)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
