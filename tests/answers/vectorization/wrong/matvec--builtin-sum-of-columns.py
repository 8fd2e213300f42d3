# Breaks: no built-in sum (adds the columns of A * x in Python).
def matvec(A, x):
    return sum((A * x).T)
