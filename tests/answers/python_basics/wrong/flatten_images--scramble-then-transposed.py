# Breaks: column i is images[i] (the scramble, by way of a transpose of all axes).
# loses: values
def flatten_images(images):
    return images.T.reshape(-1, images.shape[0])
