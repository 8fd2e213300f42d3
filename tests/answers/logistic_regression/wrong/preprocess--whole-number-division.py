# Breaks: value (// cuts the fractions off).
# loses: values
def preprocess(images):
    m = images.shape[0]
    return images.reshape(m, -1).T // 255
