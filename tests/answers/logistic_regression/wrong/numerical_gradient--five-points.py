# Breaks: the two-sided difference of the formula.
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def slope(f):
        h = epsilon
        return (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h)

    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        unit = np.zeros(w.shape)
        unit[j, 0] = 1
        dw[j, 0] = slope(lambda h: cost(w + h * unit, b))
    return dw, slope(lambda h: cost(w, b + h))
