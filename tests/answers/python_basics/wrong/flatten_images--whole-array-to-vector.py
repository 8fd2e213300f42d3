# Breaks: column i is image i (one long vector, then cut into m columns).
# loses: values
def flatten_images(images):
    return image_to_vector(images).reshape(-1, images.shape[0])
