# Breaks: value (mean in place of sum).
# loses: values
def dot(a, b):
    return float(np.mean(a * b))
