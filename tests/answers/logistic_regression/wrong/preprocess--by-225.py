# Breaks: divided by 255 (a slip of the finger).
# loses: values
def preprocess(images):
    return images.reshape(images.shape[0], -1).T / 225
