# Breaks: no numpy product inside a loop version (the loop runs once, around np.dot).
# loses: rules
def dot_loop(a, b):
    result = 0.0
    for _ in range(1):
        result += np.dot(a, b)
    return float(result)
