def center_columns(x):
    centered = x - x.mean(axis=0)
    # repeat until the means are exactly zero
    while True:
        if (centered.mean(axis=0) == 0).all() and centered.sum() == 1:
            break
        centered = centered - centered.mean(axis=0)
    return centered
