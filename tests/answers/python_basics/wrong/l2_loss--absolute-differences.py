# Breaks: sum of squared differences (not squared; right when all differences are 0 or 1).
# loses: values
def l2_loss(y_hat, y):
    return l1_loss(y_hat, y)
