# Unusual: divmod decides, w in a copy that is changed in place, costs as tuple of floats in a list.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, b, costs, i = np.array(w, float), float(b), [], 0
    while i < num_iterations:
        hundred, rest = divmod(i, 100)
        A = forward(w, b, X)
        if rest == 0:
            costs.insert(hundred, float(compute_cost(A, Y)))
        dw, db = backward(X, A, Y)
        np.subtract(w, np.multiply(learning_rate, dw), out=w)
        b -= learning_rate * float(db)
        i += 1
    return w, b, costs
