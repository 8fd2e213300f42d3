# Breaks: the same preprocessing as in training.
# loses: values
def predict_image(path, w, b, size=64):
    picture = np.asarray(Image.open(path).convert("RGB").resize((size, size)), dtype=float)
    x = (picture / max(picture.max(), 1)).reshape(-1, 1)
    a = float(forward(w, b, x)[0, 0])
    return int(a > 0.5), a
