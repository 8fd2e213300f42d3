# Unusual: ravel and a new axis.
def image_to_vector(image):
    return image.ravel()[:, None]
