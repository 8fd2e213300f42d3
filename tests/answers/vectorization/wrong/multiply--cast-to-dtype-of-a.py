# Breaks: value (cast back to a's dtype, which cuts when a holds integers).
def multiply(a, b):
    return (a * b).astype(a.dtype)
