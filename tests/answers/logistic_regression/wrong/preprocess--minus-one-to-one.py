# Breaks: values from 0 to 1.
# loses: values
def preprocess(images):
    return images.reshape(len(images), -1).T / 127.5 - 1
