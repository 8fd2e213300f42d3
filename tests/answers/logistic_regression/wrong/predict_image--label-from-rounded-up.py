# Breaks: 1 above 0.5 (rounded up).
# loses: label
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return math.ceil(a), a
