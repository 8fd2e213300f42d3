# Unusual: kept 1e-7 away from the ends, as some libraries do, by minimum and maximum.
def compute_cost(A, Y):
    P = np.minimum(np.maximum(A, 1e-7), 1 - 1e-7)
    return -(np.log(P)[Y == 1].sum() + np.log1p(-P)[Y == 0].sum()) / Y.shape[1]
