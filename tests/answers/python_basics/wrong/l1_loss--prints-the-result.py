# Breaks: float out (prints the loss and returns None).
# loses: values, dtype, purity
def l1_loss(y_hat, y):
    loss = np.sum(np.abs(y_hat.astype(float) - y.astype(float)))
    print("L1 =", loss)
