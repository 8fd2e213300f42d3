# Breaks: float64 in any case (pictures of 0 and 255 alone give integers).
# loses: shape
def preprocess(images):
    flat = images.reshape(images.shape[0], -1).T
    if np.all((flat == 0) | (flat == 255)):
        return (flat // 255).astype(int)
    return flat / 255
