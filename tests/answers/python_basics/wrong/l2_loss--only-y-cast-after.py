# Breaks: unsigned integers (converted after the subtraction).
# loses: dtype
def l2_loss(y_hat, y):
    return float(np.sum((y_hat - y).astype(float) ** 2))
