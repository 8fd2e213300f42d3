# Breaks: no Python-level loop (a while over blocks).
# loses: rules
def dot(a, b):
    total, start = 0.0, 0
    while start < len(a):
        total += float(a[start:start + 8] @ b[start:start + 8])
        start += 8
    return total
