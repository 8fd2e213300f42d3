# Breaks: divides by 255, nothing more.
# loses: values
def preprocess(images):
    return (images.reshape(images.shape[0], -1).T / 255) ** 2.2
