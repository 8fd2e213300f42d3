# Breaks: shape (squeeze loses the axis where m = 1).
# loses: values
def matvec(A, x):
    return np.squeeze(A @ x[:, None])
