# Breaks: the sum of all (the return stands inside the loop).
# loses: values
def l1_loss(y_hat, y):
    total = 0.0
    for p, q in zip(np.ravel(y_hat), np.ravel(y)):
        total += abs(float(p) - float(q))
        return total
