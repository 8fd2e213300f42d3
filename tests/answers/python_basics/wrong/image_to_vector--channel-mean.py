# Breaks: value (the channels are averaged away).
# loses: values, shape
def image_to_vector(image):
    return image.mean(axis=2).reshape(-1, 1)
