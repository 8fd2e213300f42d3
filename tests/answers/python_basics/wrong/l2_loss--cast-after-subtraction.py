# Breaks: unsigned integers allowed (cast to float after the difference has wrapped).
# loses: dtype
def l2_loss(y_hat, y):
    difference = (y_hat - y).astype(float).ravel()
    return np.dot(difference, difference)
