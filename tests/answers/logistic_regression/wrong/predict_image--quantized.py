# Breaks: the colours as they are (sixteen of them are kept).
# loses: values
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").quantize(16).convert("RGB").resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
