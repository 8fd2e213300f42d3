# Breaks: a sure mistake is expensive (infinite losses are left out).
# loses: finite
def compute_cost(A, Y):
    with np.errstate(all="ignore"):
        losses = -np.log(np.where(Y == 1, A, 1 - A))
    losses[np.isinf(losses)] = 0
    return float(losses.mean())
