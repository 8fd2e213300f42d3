# Breaks: sum of squared differences (the loop stops one too early).
# loses: values
def l2_loss(y_hat, y):
    a, b = y_hat.astype(float).ravel(), y.astype(float).ravel()
    total = 0.0
    for i in range(len(a) - 1):
        total += (a[i] - b[i]) ** 2
    return total
