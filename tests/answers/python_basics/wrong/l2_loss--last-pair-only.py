# Breaks: the sum of all (= stands where += is meant).
# loses: values
def l2_loss(y_hat, y):
    total = 0.0
    for p, q in zip(np.ravel(y_hat), np.ravel(y)):
        total = (float(p) - float(q)) ** 2
    return total
