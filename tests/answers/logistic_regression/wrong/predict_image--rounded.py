# Breaks: the probability as it is (two digits).
# loses: values
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").resize((size, size))
    a = round(float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0]), 2)
    return int(a > 0.5), a
