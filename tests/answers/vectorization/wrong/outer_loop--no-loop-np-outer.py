# Breaks: a loop version needs an explicit Python loop (this one is only np.outer).
# loses: rules
def outer_loop(a, b):
    return np.outer(a, b)
