# Unusual: a generator and math.fsum.
def compute_cost(A, Y):
    pairs = zip(A.ravel().tolist(), Y.ravel().tolist())
    return math.fsum(-math.log(max(a if y else 1 - a, 1e-20)) for a, y in pairs) / A.size
