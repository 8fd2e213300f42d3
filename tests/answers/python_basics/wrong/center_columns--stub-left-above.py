# Breaks: the line of the stub is left above the code, which is never reached.
# loses: values, dtype, purity
def center_columns(x):
    """Move every column so that its mean is 0."""
    # YOUR CODE HERE
    raise NotImplementedError()  # delete this line when you write yours
    return x - x.mean(axis=0)
