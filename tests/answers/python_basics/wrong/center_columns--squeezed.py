# Breaks: shape (one row or one column loses its dimension).
# loses: values
def center_columns(x):
    return np.squeeze(x - x.mean(axis=0))
