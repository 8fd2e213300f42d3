# Breaks: sum of squared differences (the square root of it).
# loses: values
def l2_loss(y_hat, y):
    return np.linalg.norm((y_hat.astype(float) - y.astype(float)).ravel())
