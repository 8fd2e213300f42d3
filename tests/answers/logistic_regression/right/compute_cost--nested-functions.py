# Unusual: nested functions, a sum with a start.
def compute_cost(A, Y):
    def loss(a, y):
        chosen = a if y == 1 else 1 - a
        return -math.log(max(chosen, 1e-16))

    return sum((loss(a, y) for a, y in zip(A[0], Y[0])), start=0.0) / len(A[0])
