# Breaks: the same preprocessing as in training (/ 255 is done by hand and by preprocess).
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    pixels = np.array(image) / 255.0
    x = preprocess(pixels[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
