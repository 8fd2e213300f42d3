# Breaks: one float (Python's sum adds up rows).
# loses: values
def l1_loss(y_hat, y):
    return sum(abs(y_hat.astype(float) - y))
