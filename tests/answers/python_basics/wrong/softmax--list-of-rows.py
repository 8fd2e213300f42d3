# Breaks: an array out (a list of rows comes back).
# loses: values
def softmax(x):
    rows = []
    for row in x:
        powers = np.exp(row - row.max())
        rows.append(powers / powers.sum())
    return rows
