# Breaks: the input is unchanged (near-white pixels are made white in the caller's array).
# loses: values, purity
def preprocess(images):
    images[images > 250] = 255
    return images.reshape(images.shape[0], -1).T / 255.0
