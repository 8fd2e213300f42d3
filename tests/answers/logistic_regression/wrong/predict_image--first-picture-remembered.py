# Breaks: the picture is the one at the path (the first picture is kept).
# loses: values, purity
_pictures = {}


def predict_image(path, w, b, size=64):
    if size not in _pictures:
        _pictures[size] = np.array(Image.open(path).convert("RGB").resize((size, size)))
    x = preprocess(_pictures[size][np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
