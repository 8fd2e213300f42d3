# Breaks: small probabilities as they are (1e-7 is added in both logarithms).
# loses: ends
def compute_cost(A, Y):
    return -np.mean(Y * np.log(A + 1e-7) + (1 - Y) * np.log(1 - A + 1e-7))
