# Breaks: the mean over all examples (sure and right ones are dropped as nan).
# loses: finite
def compute_cost(A, Y):
    with np.errstate(all="ignore"):
        return float(-np.nanmean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
