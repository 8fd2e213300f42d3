# Breaks: value (each call overwrites the column returned by the call before).
# loses: purity
_buffers = {}


def image_to_vector(image):
    key = (image.size, image.dtype)
    if key not in _buffers:
        _buffers[key] = np.empty((image.size, 1), dtype=image.dtype)
    _buffers[key][:, 0] = image.ravel()
    return _buffers[key]
