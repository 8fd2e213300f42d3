# Breaks: sum of squared differences (the other loss squared; right for one number).
# loses: values
def l2_loss(y_hat, y):
    return l1_loss(y_hat, y) ** 2
