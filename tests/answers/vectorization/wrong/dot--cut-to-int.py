# Breaks: value (int() cuts the fraction off the result).
# loses: values
def dot(a, b):
    return int(np.dot(a, b))
