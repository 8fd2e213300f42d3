# Breaks: no Python-level loop (dot_loop as a default argument).
# loses: rules
def dot(a, b, how=dot_loop):
    return how(a, b)
