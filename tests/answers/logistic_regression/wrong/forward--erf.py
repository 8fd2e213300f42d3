# Breaks: the sigmoid (the normal distribution's curve for it).
# loses: values
def forward(w, b, X):
    z = w.T @ X + b
    return np.array([[0.5 * (1 + math.erf(value / 1.702)) for value in z[0]]])
