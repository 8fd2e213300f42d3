# Unusual: vstack of a flat array.
def image_to_vector(image):
    return np.vstack(image.flatten())
