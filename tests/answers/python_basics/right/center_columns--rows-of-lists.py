# Unusual: pure Python.
def center_columns(x):
    m, n = x.shape
    means = [sum(float(x[i, j]) for i in range(m)) / m for j in range(n)]
    return np.array([[x[i, j] - means[j] for j in range(n)] for i in range(m)])
