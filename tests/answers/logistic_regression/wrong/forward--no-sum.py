# Breaks: a sum over the inputs (entry by entry there is none).
# loses: values
def forward(w, b, X):
    return 1 / (1 + np.exp(-(w * X + b)))
