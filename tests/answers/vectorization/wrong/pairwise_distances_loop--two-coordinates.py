# Breaks: value (written for points in the plane, d = 2 only).
# loses: values
def pairwise_distances_loop(X, Y):
    out = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            dx = X[i][0] - Y[j][0]
            dy = X[i][1] - Y[j][1]
            out[i][j] = math.sqrt(dx * dx + dy * dy)
    return out
