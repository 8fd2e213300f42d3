# Breaks: shape (the products are not added up).
# loses: values
def matvec(A, x):
    return A * x
