# Breaks: the sum of all (= stands where += is meant).
# loses: values
def l1_loss(y_hat, y):
    total = 0.0
    for p, q in zip(np.ravel(y_hat), np.ravel(y)):
        total = abs(float(p) - float(q))
    return total
