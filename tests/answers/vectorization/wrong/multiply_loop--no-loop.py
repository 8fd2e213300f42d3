# Breaks: a loop version needs an explicit Python loop (this one is a * b).
# loses: rules
def multiply_loop(a, b):
    return a * b
