# Breaks: w is unchanged (its shape is set).
# loses: purity
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.asarray(picture)[np.newaxis])
    a = float(forward(w, b, x)[0, 0])
    w.shape = (-1,)
    return int(a > 0.5), a
