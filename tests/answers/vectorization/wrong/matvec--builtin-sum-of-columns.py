# Breaks: no built-in sum (adds the columns of A * x in Python).
# loses: rules
def matvec(A, x):
    return sum((A * x).T)
