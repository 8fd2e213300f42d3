# Breaks: size is 64 by default.
# loses: sizes
def predict_image(path, w, b, size=32):
    picture = Image.open(path).convert("RGB").resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
