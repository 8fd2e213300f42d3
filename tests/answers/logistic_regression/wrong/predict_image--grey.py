# Breaks: the same preprocessing as in training (colours are averaged to grey).
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("L").convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
