# Breaks: all rows (each one replaces the one before).
# loses: values, edge
def normalize_rows(x):
    for row in x:
        length = np.linalg.norm(row)
        result = row / length if length else row.astype(float)
    return result
