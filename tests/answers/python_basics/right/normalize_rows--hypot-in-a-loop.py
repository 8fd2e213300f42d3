# Unusual: explicit rows with math.hypot, which also takes the shortest rows.
def normalize_rows(x):
    rows = []
    for row in x.tolist():
        length = math.hypot(*row)
        rows.append([v / length if length else 0.0 for v in row])
    return np.array(rows)
