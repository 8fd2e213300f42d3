# Breaks: no numpy product inside a loop version (np.dot on slices).
# loses: rules
def dot_loop(a, b):
    step = 4
    total = 0.0
    for start in range(0, len(a), step):
        total += np.dot(a[start:start + step], b[start:start + step])
    return float(total)
