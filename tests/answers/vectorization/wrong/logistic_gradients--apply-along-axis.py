# Breaks: no np.apply_along_axis (a Python call per feature).
# loses: rules
def logistic_gradients(w, b, X, Y):
    dz = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    dw = np.apply_along_axis(lambda row: np.mean(row * dz[0]), 1, X)
    return dw.reshape(-1, 1), float(np.mean(dz))
