# Breaks: no recursion in a vectorized version.
# loses: rules
def dot(a, b):
    if len(a) == 0:
        return 0.0
    if len(a) == 1:
        return float(a[0] * b[0])
    half = len(a) // 2
    return dot(a[:half], b[:half]) + dot(a[half:], b[half:])
