# Breaks: a result (sum is no longer Python's function).
# loses: values, purity
def dot_loop(a, b):
    sum = 0
    for x, y in zip(a, b):
        sum = sum(x * y)
    return sum
