# Breaks: shape (array of shape (m, H*W*C, 1): the columns are stacked on a new axis).
# loses: values, shape
def flatten_images(images):
    return np.array([image_to_vector(image) for image in images])
