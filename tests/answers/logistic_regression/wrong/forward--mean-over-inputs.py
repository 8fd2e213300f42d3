# Breaks: z is the sum over the inputs.
# loses: values
def forward(w, b, X):
    z = np.mean(w * X, axis=0, keepdims=True) + b
    return 1 / (1 + np.exp(-z))
