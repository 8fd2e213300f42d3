# Breaks: ordinary probabilities keep their cost (0.01 is added to each).
# loses: values, ends
def compute_cost(A, Y):
    epsilon = 1e-2
    return float(-np.mean(Y * np.log(A + epsilon) + (1 - Y) * np.log(1 - A + epsilon)))
