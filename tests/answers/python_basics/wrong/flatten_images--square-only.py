# Breaks: not only square images (the height is used twice).
# loses: values, shape
def flatten_images(images):
    m, side = images.shape[0], images.shape[1]
    return images.reshape(m, side * side * images.shape[3]).T
