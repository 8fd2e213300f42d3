# Breaks: float out (a matrix gives one number for each column).
# loses: values
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(float) - y.astype(float)), axis=0)
