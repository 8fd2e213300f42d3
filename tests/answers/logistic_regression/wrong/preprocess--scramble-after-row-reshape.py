# Breaks: no scramble (the second reshape is not a transpose).
# loses: order
def preprocess(images):
    flat = images.reshape(images.shape[0], -1)
    return flat.reshape(flat.shape[1], flat.shape[0]) / 255.0
