# Breaks: value (1/n in place of 1/m: len(X) counts the features).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    cost = 0.0
    for i in range(X.shape[1]):
        z = b + sum(w[j, 0] * X[j, i] for j in range(len(X)))
        a = 1 / (1 + np.exp(-z))
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
    return float(cost / len(X))
