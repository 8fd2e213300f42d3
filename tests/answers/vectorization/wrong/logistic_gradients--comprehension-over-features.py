# Breaks: no Python-level loop (a comprehension over the features).
# loses: rules
def logistic_gradients(w, b, X, Y):
    dz = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    dw = np.array([[np.mean(row * dz)] for row in X])
    return dw, float(np.mean(dz))
