# Unusual: a row first, then transposed; the product of the shape in Python, and some printing.
def image_to_vector(image):
    n = 1
    for length in image.shape:
        n *= length
    print("image of shape", image.shape, "gives", n, "numbers")
    return image.reshape((1, n)).T
