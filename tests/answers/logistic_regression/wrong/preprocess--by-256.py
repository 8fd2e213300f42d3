# Breaks: preprocess divides by 255.
# loses: values
def preprocess(images):
    return images.reshape(images.shape[0], -1).T / 256
