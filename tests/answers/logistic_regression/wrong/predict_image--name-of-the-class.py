# Breaks: the label is 0 or 1, not the class's name.
# loses: shape
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return "cat" if probability > 0.5 else "non-cat", probability
