# Unusual: every row of pixels becomes a column; the columns are stacked.
def image_to_vector(image):
    return np.vstack([row.reshape(-1, 1) for row in image])
