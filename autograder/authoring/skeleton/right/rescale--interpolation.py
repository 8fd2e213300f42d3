# Unusual: numpy's interpolation between the two ends of each column.
def rescale(x):
    columns = []
    for column in x.astype(float).T:
        low, high = column.min(), column.max()
        columns.append(np.interp(column, [low, high], [0, 1]) if high > low else 0 * column)
    return np.stack(columns, axis=1)
