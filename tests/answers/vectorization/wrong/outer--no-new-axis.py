# Breaks: broadcasting needs a column (a * b fits only equal lengths).
# loses: values
def outer(a, b):
    return a * b
