# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def dot(a, b):
    return dot_loop(a, b)
