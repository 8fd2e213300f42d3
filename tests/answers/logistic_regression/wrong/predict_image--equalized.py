# Breaks: the same preprocessing as in training.
# loses: values, sizes
def predict_image(path, w, b, size=64):
    from PIL import ImageOps

    picture = ImageOps.equalize(Image.open(path).convert("RGB").resize((size, size)))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
