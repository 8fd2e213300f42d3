# Breaks: preprocess divides by 255 once.
# loses: values
def preprocess(images):
    scaled = images / 255.0
    flat = scaled.reshape(scaled.shape[0], -1).T
    return flat / 255.0
