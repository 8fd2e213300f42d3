# Breaks: finite where a sure answer is wrong.
# loses: finite
def compute_cost(A, Y):
    with np.errstate(all="ignore"):
        return float(-np.nansum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / A.shape[1])
