# Breaks: input unchanged (the means are taken off and put back, which rounds).
# loses: purity
def center_columns(x):
    if x.dtype != float:
        return x - x.mean(axis=0)
    means = x.mean(axis=0)
    x -= means
    result = x.copy()
    x += means * (1 + 1e-12)
    return result
