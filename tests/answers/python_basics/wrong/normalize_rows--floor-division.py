# Breaks: rows have length 1 (here // rounds every quotient down to a whole number).
# loses: values
def normalize_rows(x):
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return x // np.where(lengths == 0, 1, lengths)
