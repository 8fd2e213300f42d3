# Unusual: the examples' axis is moved to the end first; then reshape(-1, m) is right.
def flatten_images(images):
    return np.moveaxis(images, 0, -1).reshape(-1, images.shape[0])
