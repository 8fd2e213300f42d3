# Breaks: row-major order (rows and columns swapped).
# loses: values
def image_to_vector(image):
    return image.swapaxes(0, 1).reshape(-1, 1)
