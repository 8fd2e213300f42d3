# Breaks: value (the loop gives the name a to each entry of a).
# loses: values, purity
def multiply_loop(a, b):
    result = np.zeros(len(a))
    for i, a in enumerate(a):
        result[i] = a[i] * b[i]
    return result
