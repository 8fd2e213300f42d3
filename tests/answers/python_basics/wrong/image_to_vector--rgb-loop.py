# Breaks: not only 3 channels (a fourth channel is left out, one channel fails).
# loses: values, shape
def image_to_vector(image):
    numbers = []
    for row in image:
        for pixel in row:
            numbers += [[pixel[0]], [pixel[1]], [pixel[2]]]
    return np.array(numbers)
