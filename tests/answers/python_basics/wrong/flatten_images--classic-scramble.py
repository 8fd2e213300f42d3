# Breaks: column i is image i (reshape(-1, m) mixes the pictures).
# loses: values
def flatten_images(images):
    return images.reshape(-1, images.shape[0])
