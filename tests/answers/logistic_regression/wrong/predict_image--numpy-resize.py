# Breaks: the picture is scaled (np.resize takes the first numbers, whatever pixels they are).
# loses: sizes
def predict_image(path, w, b, size=64):
    pixels = np.array(Image.open(path).convert("RGB"))
    pixels = np.resize(pixels, (size, size, 3))
    x = preprocess(pixels[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
