# Breaks: row-major order (Fortran order).
# loses: values
def image_to_vector(image):
    return image.reshape(-1, 1, order="F")
