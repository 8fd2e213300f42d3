# Unusual: through the bytes, which tobytes gives in row-major order whatever the memory layout.
def image_to_vector(image):
    return np.frombuffer(image.tobytes(), dtype=image.dtype).reshape(-1, 1).copy()
