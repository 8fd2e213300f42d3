# Breaks: central differences of the cost (this returns what backward says).
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    A = forward(w, b, X)
    dw, db = backward(X, A, Y)
    return dw, db
