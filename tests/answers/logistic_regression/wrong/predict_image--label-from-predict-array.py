# Breaks: the label is a plain number (an array of shape (1, 1)).
# loses: shape
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.asarray(picture)[None])
    return predict(w, b, x), float(forward(w, b, x)[0, 0])
