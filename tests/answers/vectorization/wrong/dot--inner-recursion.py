# Breaks: no recursion (a nested function calls itself).
# loses: rules
def dot(a, b):
    def go(i):
        if i == len(a):
            return 0.0
        return a[i] * b[i] + go(i + 1)

    return go(0)
