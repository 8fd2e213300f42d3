# Breaks: value (= where += was meant, only the last product is left).
# loses: values
def dot_loop(a, b):
    total = 0.0
    for i in range(len(a)):
        total = a[i] * b[i]
    return float(total)
