# Breaks: the same preprocessing as in training (the channels are turned round, as for OpenCV).
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    pixels = np.array(image)[:, :, ::-1]
    x = preprocess(pixels[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
