# Breaks: value (a second picture of the same shape gets the first one's column).
# loses: values
_vectors = {}


def image_to_vector(image):
    if image.shape not in _vectors:
        _vectors[image.shape] = image.reshape(-1, 1)
    return _vectors[image.shape]
