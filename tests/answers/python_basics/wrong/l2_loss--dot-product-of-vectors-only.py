# Breaks: two arrays of one shape (np.dot of two columns or matrices fails or multiplies matrices).
# loses: values
def l2_loss(y_hat, y):
    difference = y_hat.astype(float) - y.astype(float)
    return np.dot(difference, difference)
