# Breaks: the same preprocessing as in training (divides by the picture's own maximum).
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    pixels = np.array(image, dtype=float)
    x = (pixels / max(pixels.max(), 1)).reshape(-1, 1)
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
