# Unusual: np.errstate as a decorator, and a loop in the cell that is no part of the function.
@np.errstate(over="ignore")
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


for _m in (1, 3):
    print(logistic_cost(np.zeros((2, 1)), 0.0, np.ones((2, _m)), np.ones((1, _m))))
