# Breaks: values from 0 to 1.
# loses: values
def preprocess(images):
    return images.reshape(images.shape[0], -1).T / 255 - 0.5
