# Breaks: float out (Python's sum adds up rows; fine for a vector).
# loses: values
def l1_loss(y_hat, y):
    return sum(abs(y_hat.astype(float) - y.astype(float)))
