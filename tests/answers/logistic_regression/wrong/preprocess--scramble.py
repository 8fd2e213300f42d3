# Breaks: no scramble (reshape to (-1, m) mixes the pictures).
# loses: order
def preprocess(images):
    m = images.shape[0]
    return images.reshape(-1, m) / 255.0
