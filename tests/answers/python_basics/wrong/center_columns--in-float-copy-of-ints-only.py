# Breaks: input unchanged (integers are copied, floats are not).
# loses: purity
def center_columns(x):
    x = x if x.dtype == float else x.astype(float)
    x -= x.mean(axis=0)
    return x
