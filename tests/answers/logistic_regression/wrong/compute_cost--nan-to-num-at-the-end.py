# Breaks: the cost is the mean cross-entropy (one A of exactly 1 turns the whole cost to 0).
# loses: finite
def compute_cost(A, Y):
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return float(np.nan_to_num(cost))
