# Breaks: an array out (a dict).
# loses: values
def multiply(a, b):
    return {"product": a * b}
