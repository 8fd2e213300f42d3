# Breaks: no numpy product in a loop version (difference @ difference per pair).
# loses: rules
def pairwise_distances_loop(X, Y):
    result = []
    for x in X:
        row = []
        for y in Y:
            difference = x - y
            row.append(math.sqrt(difference @ difference))
        result.append(row)
    return np.array(result)
