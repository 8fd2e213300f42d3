# Breaks: no built-in sum (here in a local variable).
# loses: rules
def dot(a, b):
    add_up = sum
    return float(add_up(a * b))
