# Breaks: size is the argument.
# loses: sizes
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((64, 64))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
