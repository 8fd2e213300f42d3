# Breaks: every column's mean becomes 0 (the means of the first matrix are used again).
# loses: values
_means = {}


def center_columns(x):
    n = x.shape[1]
    if n not in _means:
        _means[n] = x.mean(axis=0)
    return x - _means[n]
