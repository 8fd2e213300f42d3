# Breaks: sum of absolute differences (the largest column sum of a table).
# loses: values
def l1_loss(y_hat, y):
    return np.linalg.norm(y_hat.astype(float) - y.astype(float), 1)
