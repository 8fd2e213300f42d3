# Breaks: the order of the product (x @ A fits only a square matrix).
# loses: values
def matvec(A, x):
    return x @ A
