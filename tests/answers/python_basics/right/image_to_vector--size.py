# Unusual: image.size in place of -1, floats.
def image_to_vector(image):
    return image.astype(float).reshape(image.size, 1)
