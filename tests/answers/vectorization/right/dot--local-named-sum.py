# Unusual: a local variable called sum (no built-in sum is called).
def dot(a, b):
    sum = (a * b).sum()
    return float(sum)
