# Breaks: the mean of the losses (the logarithm of the mean probability).
# loses: values
def compute_cost(A, Y):
    p = np.clip(np.where(Y == 1, A, 1 - A), 1e-12, None)
    return float(-np.log(np.mean(p)))
