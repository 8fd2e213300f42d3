# Breaks: value (the result is cast to integers).
def outer(a, b):
    return (a[:, None] @ b[None, :]).astype(int)
