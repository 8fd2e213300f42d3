# Breaks: float out (a string comes back).
# loses: values, dtype
def l2_loss(y_hat, y):
    loss = np.sum((y_hat.astype(float) - y.astype(float)) ** 2)
    return "L2 = " + str(loss)
