# Unusual: opens with a context manager, resizes as RGBA before it drops alpha, squeezes to floats.
def predict_image(path, w, b, size=64):
    with Image.open(Path(path)) as picture:
        pixels = np.asarray(picture.convert("RGBA").resize((size, size)).convert("RGB"))
    x = preprocess(np.expand_dims(pixels, axis=0))
    probability = np.squeeze(forward(w, b, x)).item()
    label = int(np.squeeze(predict(w, b, x)))
    return label, probability
