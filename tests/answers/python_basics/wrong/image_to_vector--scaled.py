# Breaks: value (divided by 255, which nobody asked for here).
# loses: values
def image_to_vector(image):
    return image.reshape(-1, 1) / 255
