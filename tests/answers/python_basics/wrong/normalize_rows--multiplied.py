# Breaks: unit length per row (multiplied by the length).
# loses: values
def normalize_rows(x):
    return x * np.linalg.norm(x, axis=1, keepdims=True)
