# Unusual: a generator yields the shifted parameters; dw is stacked from rows.
def shifted(w, b, epsilon):
    n = w.shape[0]
    for i in range(n):
        e = np.eye(n, 1, -i) * epsilon
        yield (w + e, b), (w - e, b)
    yield (w, b + epsilon), (w, b - epsilon)


def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    slopes = []
    for (w_plus, b_plus), (w_minus, b_minus) in shifted(w, b, epsilon):
        plus = compute_cost(forward(w_plus, b_plus, X), Y)
        minus = compute_cost(forward(w_minus, b_minus, X), Y)
        slopes.append([(plus - minus) / (epsilon + epsilon)])
    return np.array(slopes[:-1], dtype=float), float(slopes[-1][0])
