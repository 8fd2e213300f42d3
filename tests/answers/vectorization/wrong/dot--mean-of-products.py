# Breaks: value (mean in place of sum).
def dot(a, b):
    return float(np.mean(a * b))
