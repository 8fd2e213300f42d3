# Unusual: calls itself for every slice and concatenates.
def image_to_vector(image):
    if image.ndim == 1:
        return np.expand_dims(image, axis=1)
    return np.concatenate([image_to_vector(part) for part in image], axis=0)
