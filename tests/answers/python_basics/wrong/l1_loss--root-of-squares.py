# Breaks: sum of absolute differences (the root of the sum of squares).
# loses: values
def l1_loss(y_hat, y):
    return np.linalg.norm(np.ravel(y_hat.astype(float) - y.astype(float)))
