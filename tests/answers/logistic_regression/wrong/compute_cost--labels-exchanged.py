# Breaks: cross-entropy (log(A) counts where the label is 0).
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-np.mean((1 - Y) * np.log(A) + Y * np.log(1 - A)))
