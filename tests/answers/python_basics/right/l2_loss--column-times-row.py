# Unusual: a row times a column, and item() to get the number out of the (1, 1) array.
def l2_loss(y_hat, y):
    column = y_hat.reshape(-1, 1).astype(np.float64) - y.reshape(-1, 1).astype(np.float64)
    return (column.T @ column).item()
