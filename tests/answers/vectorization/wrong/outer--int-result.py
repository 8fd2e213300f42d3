# Breaks: value (the result is cast to integers).
# loses: values
def outer(a, b):
    return (a[:, None] @ b[None, :]).astype(int)
