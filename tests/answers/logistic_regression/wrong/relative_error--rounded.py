# Breaks: the quotient as it is (rounded to six digits).
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a) + np.linalg.norm(b)
    return round(float(np.linalg.norm(a - b) / below), 6) if below else 0.0
