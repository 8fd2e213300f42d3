# Breaks: row-major order (rows and columns swapped).
def image_to_vector(image):
    return image.swapaxes(0, 1).reshape(-1, 1)
