# Breaks: the label is the number 0 or 1.
# loses: shape
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return a > 0.5, a
