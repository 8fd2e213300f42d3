# Breaks: result (a list in place of an array).
# loses: values
def multiply_loop(a, b):
    return [p * q for p, q in zip(a, b)]
