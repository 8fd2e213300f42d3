# Unusual: a helper of its own, applied along the rows.
def _unit(row):
    length = np.linalg.norm(row)
    return row / length if length > 0 else row * 0.0


def normalize_rows(x):
    return np.apply_along_axis(_unit, 1, np.asarray(x, dtype=float))
