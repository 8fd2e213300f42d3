# Breaks: input unchanged (the caller's array gets two dimensions).
# loses: values, purity
def flatten_images(images):
    images.shape = (images.shape[0], -1)
    return images.T
