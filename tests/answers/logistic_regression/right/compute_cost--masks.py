# Unusual: two sums over masks.
def compute_cost(A, Y):
    tiny = np.finfo(float).eps
    yes, no = A[Y == 1], A[Y == 0]
    return -(np.sum(np.log(yes + tiny)) + np.sum(np.log(1 - no + tiny))) / Y.size
