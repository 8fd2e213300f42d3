# Breaks: any mode (without convert an RGBA or grayscale picture has not three channels).
# loses: modes
def predict_image(path, w, b, size=64):
    image = Image.open(path).resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
