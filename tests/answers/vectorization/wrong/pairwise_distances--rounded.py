# Breaks: value (rounded to four decimals).
# loses: values
def pairwise_distances(A, B):
    return np.round(np.sqrt(((A[:, None] - B) ** 2).sum(2)), 4)
