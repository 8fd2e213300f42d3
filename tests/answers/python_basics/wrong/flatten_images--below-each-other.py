# Breaks: shape (the columns are put below each other).
# loses: values, shape
def flatten_images(images):
    return np.vstack([image_to_vector(image) for image in images])
