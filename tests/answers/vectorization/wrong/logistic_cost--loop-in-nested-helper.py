# Breaks: no Python-level loop (a while in a nested helper).
# loses: rules
def logistic_cost(w, b, X, Y):
    def total(values):
        result, i = 0.0, 0
        while i < values.size:
            result += values[i]
            i += 1
        return result

    Z = w.T @ X + b
    losses = np.logaddexp(0, Z) - Y * Z
    return float(total(losses.ravel()) / losses.size)
