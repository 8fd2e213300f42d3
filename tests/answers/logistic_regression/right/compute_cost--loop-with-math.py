# Unusual: a loop over the examples, with math.log and one branch per class.
def compute_cost(A, Y):
    total = 0.0
    m = Y.shape[1]
    for i in range(m):
        p = float(A[0, i]) if Y[0, i] == 1 else 1.0 - float(A[0, i])
        total -= math.log(max(p, 1e-12))
    return total / m
