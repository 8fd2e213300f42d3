# Unusual: the flat iterator in a list.
def image_to_vector(image):
    return np.array([[number] for number in image.flat], dtype=image.dtype)
