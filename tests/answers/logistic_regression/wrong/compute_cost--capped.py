# Breaks: ordinary losses as they are (each is capped at 5).
# loses: ends
def compute_cost(A, Y):
    with np.errstate(all="ignore"):
        losses = -np.log(np.where(Y == 1, A, 1 - A))
    return float(np.mean(np.minimum(losses, 5.0)))
