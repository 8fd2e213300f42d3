# Breaks: a float (an array of shape (1,)).
# loses: shape
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1)
