# Breaks: shape (the products are not added up).
def matvec(A, x):
    return A * x
