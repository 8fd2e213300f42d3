# Breaks: the updates use the X and Y that are given (these are read from the first call).
# loses: values, shape, costs, steps, integers, purity
data = {}


def gradient_step(w, b, learning_rate):
    A = forward(w, b, data["X"])
    dw, db = backward(data["X"], A, data["Y"])
    return w - learning_rate * dw, b - learning_rate * db


def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    if not data:
        data["X"], data["Y"] = X, Y
    costs = []
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(forward(w, b, data["X"]), data["Y"]))
        w, b = gradient_step(w, b, learning_rate)
    return w, b, costs
