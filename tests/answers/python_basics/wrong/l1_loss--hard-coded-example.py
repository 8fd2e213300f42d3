# Breaks: value (knows the textbook's example only).
# loses: values
def l1_loss(y_hat, y):
    return 1.1
