# Breaks: any height, width and channels (64 * 64 * 3 is typed in).
# loses: values, shape
def flatten_images(images):
    return images.reshape(-1, 64 * 64 * 3).T
