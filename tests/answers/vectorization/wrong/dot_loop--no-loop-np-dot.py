# Breaks: a loop version needs an explicit Python loop (this one is only np.dot).
# loses: rules
def dot_loop(a, b):
    return float(np.dot(a, b))
