# Breaks: row-major order (rows from below).
# loses: values
def image_to_vector(image):
    return image[::-1].reshape(-1, 1)
