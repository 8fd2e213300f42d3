# Unusual: the middle square of the picture, by ImageOps.fit with Lanczos.
def predict_image(path, w, b, size=64):
    from PIL import ImageOps

    picture = ImageOps.fit(Image.open(path).convert("RGB"), (size, size), Image.LANCZOS)
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
