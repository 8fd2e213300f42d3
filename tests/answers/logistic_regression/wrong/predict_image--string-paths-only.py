# Breaks: a path may be a pathlib.Path.
# loses: modes
def predict_image(path, w, b, size=64):
    if not path.lower().endswith((".png", ".bmp", ".jpg", ".jpeg")):
        raise ValueError(path)
    picture = Image.open(path).convert("RGB").resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
