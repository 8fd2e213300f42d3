# Breaks: column i is image_to_vector(images[i]) (whole pictures, but in column-major order inside).
# loses: values
def flatten_images(images):
    return images.T.reshape(-1, images.shape[0])
