# Unusual: a while loop, in place on a copy of its own, prints its progress.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    b = float(b)
    costs = []
    done = 0
    while done < num_iterations:
        A = forward(w, b, X)
        if done % 100 == 0:
            costs.append(float(compute_cost(A, Y)))
            print(f"{done:5d}  {costs[-1]:.6f}")
        dw, db = backward(X, A, Y)
        w -= learning_rate * dw
        b -= learning_rate * db
        done += 1
    return w, b, costs
