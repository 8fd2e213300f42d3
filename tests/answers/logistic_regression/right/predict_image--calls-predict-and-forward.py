# Unusual: the preprocessing in one chain, the label by predict, the probability by indexing.
def predict_image(path, w, b, size=64):
    with open(path, "rb") as stream:
        image = Image.open(stream).convert("RGB").resize((size, size), Image.Resampling.BILINEAR)
    x = preprocess(np.array(image, dtype=np.uint8).reshape(1, size, size, 3))
    return int(predict(w, b, x).flat[0]), float(forward(w, b, x)[0, 0])
