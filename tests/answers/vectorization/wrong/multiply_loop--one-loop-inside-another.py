# Breaks: value (each entry times all of the other array).
# loses: values
def multiply_loop(a, b):
    result = []
    for x in a:
        for y in b:
            result.append(x * y)
    return np.array(result)
