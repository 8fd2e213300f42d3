# Breaks: value (cast back to a's dtype, which cuts when a holds integers).
# loses: values
def multiply(a, b):
    return (a * b).astype(a.dtype)
