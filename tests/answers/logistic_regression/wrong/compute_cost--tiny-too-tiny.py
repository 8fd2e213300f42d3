# Breaks: finite where A is exactly 1 (1 - 1e-17 is rounded to 1).
# loses: finite
def compute_cost(A, Y):
    A = np.clip(A, 1e-17, 1 - 1e-17)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.where(Y == 1, np.log(A), np.log(1 - A))))
