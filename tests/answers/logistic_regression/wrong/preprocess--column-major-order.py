# Breaks: no scramble (order="F" orders a picture's values by channel and column, not row by row).
# loses: order
def preprocess(images):
    return images.reshape(images.shape[0], -1, order="F").T / 255.0
