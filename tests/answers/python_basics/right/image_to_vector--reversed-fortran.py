# Unusual: Fortran order of the transposed picture, which is row-major order of the picture.
def image_to_vector(image):
    return image.transpose(2, 1, 0).reshape((-1, 1), order="F")
