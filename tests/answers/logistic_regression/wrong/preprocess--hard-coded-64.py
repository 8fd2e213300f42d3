# Breaks: any H and W, not only 64 by 64.
# loses: values, shape, order, purity
def preprocess(images):
    return images.reshape(-1, 64 * 64 * 3).T / 255.0
