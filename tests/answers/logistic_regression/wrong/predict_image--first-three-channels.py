# Breaks: any mode (cutting to three channels helps with RGBA, not with grayscale or a palette).
# loses: modes
def predict_image(path, w, b, size=64):
    image = Image.open(path).resize((size, size))
    pixels = np.array(image)[..., :3]
    x = preprocess(pixels.reshape(1, size, size, 3))
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
