# Breaks: no state between calls (the running total is a global and is never reset).
# loses: values
total = 0.0


def dot_loop(a, b):
    global total
    for i in range(len(a)):
        total += float(a[i]) * float(b[i])
    return total
