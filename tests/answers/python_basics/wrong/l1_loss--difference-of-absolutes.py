# Breaks: sum of absolute differences (|a| - |b| is another thing when the signs differ).
# loses: values
def l1_loss(y_hat, y):
    return np.sum(np.abs(np.abs(y_hat.astype(float)) - np.abs(y.astype(float))))
