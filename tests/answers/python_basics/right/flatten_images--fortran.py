# Unusual: a Fortran-order reshape of the reversed axes, which undo each other.
def flatten_images(images):
    m, height, width, channels = images.shape
    return images.transpose(3, 2, 1, 0).reshape((height * width * channels, m), order="F")
