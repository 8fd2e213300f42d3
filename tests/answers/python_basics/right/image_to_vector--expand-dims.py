# Unusual: expand_dims.
def image_to_vector(image):
    return np.expand_dims(np.ravel(image, order="C"), axis=-1)
