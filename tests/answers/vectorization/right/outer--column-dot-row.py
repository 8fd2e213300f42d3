# Unusual: a column from expand_dims, dot with a row from atleast_2d.
def outer(a, b):
    column, row = np.expand_dims(a, 1), np.atleast_2d(b)
    return column.dot(row)
