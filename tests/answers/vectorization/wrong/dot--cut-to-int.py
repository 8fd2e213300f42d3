# Breaks: value (int() cuts the fraction off the result).
def dot(a, b):
    return int(np.dot(a, b))
