# Breaks: row-major order (order K follows the memory, so that a transposed view is scrambled).
# loses: values
def image_to_vector(image):
    return image.ravel(order="K")[:, np.newaxis]
