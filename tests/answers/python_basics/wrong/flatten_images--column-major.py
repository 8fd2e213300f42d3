# Breaks: column i is image_to_vector(images[i]) (order F inside every picture).
# loses: values
def flatten_images(images):
    m = images.shape[0]
    return images.reshape(m, -1, order="F").T
