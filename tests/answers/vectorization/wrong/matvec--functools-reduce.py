# Breaks: no functools.reduce (adds the columns one after another).
# loses: rules
import functools


def matvec(A, x):
    return functools.reduce(np.add, (A * x).T)
