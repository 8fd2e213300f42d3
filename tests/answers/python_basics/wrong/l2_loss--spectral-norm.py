# Breaks: sum of squared differences (norm 2 of a matrix is its largest singular value).
# loses: values
def l2_loss(y_hat, y):
    return np.linalg.norm(y_hat.astype(float) - y.astype(float), 2) ** 2
