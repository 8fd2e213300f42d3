# Breaks: sum of absolute differences (the spectral norm of a table).
# loses: values
def l1_loss(y_hat, y):
    gap = y_hat.astype(float) - y.astype(float)
    return np.linalg.norm(gap, 2) if gap.ndim == 2 else np.sum(np.abs(gap))
