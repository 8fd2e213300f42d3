# Breaks: the same preprocessing as in training (/ 255 is forgotten).
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = np.asarray(image).reshape(-1, 1)
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
