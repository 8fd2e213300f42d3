# Breaks: no Python-level loop (a list comprehension).
# loses: rules
def multiply(a, b):
    return np.array([a[i] * b[i] for i in range(len(a))])
