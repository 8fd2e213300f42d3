# Unusual: one column after another, stacked.
def preprocess(images):
    columns = [image.ravel() for image in images]
    return np.stack(columns, axis=1) / 255.0
