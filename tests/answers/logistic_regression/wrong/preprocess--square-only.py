# Breaks: any H and W (num_px * num_px is right for squares only).
# loses: values, shape, order, purity
def preprocess(images):
    m, num_px = images.shape[0], images.shape[1]
    flat = np.zeros((num_px * num_px * 3, m))
    for i in range(m):
        flat[:, i] = images[i].reshape(num_px * num_px * 3)
    return flat / 255
