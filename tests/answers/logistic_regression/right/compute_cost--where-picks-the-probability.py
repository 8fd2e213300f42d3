# Unusual: takes the probability of the true class first, then one logarithm.
def compute_cost(A, Y):
    probability_of_truth = np.where(Y == 1, A, 1.0 - A)
    return float(np.mean(-np.log(np.maximum(probability_of_truth, 1e-15))))
