# Breaks: no Python-level loop (calls the loop version).
def dot(a, b):
    return dot_loop(a, b)
