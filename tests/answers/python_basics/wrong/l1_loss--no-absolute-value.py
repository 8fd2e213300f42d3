# Breaks: sum of absolute differences (differences of both signs cancel).
# loses: values
def l1_loss(y_hat, y):
    return np.sum(y_hat.astype(float) - y)
