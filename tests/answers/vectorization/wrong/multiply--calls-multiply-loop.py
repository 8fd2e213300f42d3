# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def multiply(a, b):
    return np.asarray(multiply_loop(a, b))
