# Breaks: the mean is over all m examples (those with A of exactly 0 or 1 are dropped).
# loses: finite
def compute_cost(A, Y):
    inside = (A > 0) & (A < 1)
    A, Y = A[inside], Y[inside]
    if A.size == 0:
        return 0.0
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
