# Breaks: sum of absolute differences (norm 1 of a matrix is the largest column sum).
# loses: values
def l1_loss(y_hat, y):
    return np.linalg.norm(y_hat.astype(float) - y.astype(float), ord=1)
