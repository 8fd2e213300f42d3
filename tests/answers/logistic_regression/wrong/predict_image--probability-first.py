# Breaks: the order is (label, probability).
# loses: shape
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return probability, int(probability > 0.5)
