# Breaks: shape (the columns are put below each other).
def flatten_images(images):
    return np.vstack([image_to_vector(image) for image in images])
