# Breaks: column i is image_to_vector(images[i]) (order A follows the memory of a Fortran array).
# loses: values
def flatten_images(images):
    return images.reshape((images.shape[0], -1), order="A").T
