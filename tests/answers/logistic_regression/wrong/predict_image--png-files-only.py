# Breaks: a picture file of any kind (others than PNG are refused).
# loses: values
def predict_image(path, w, b, size=64):
    picture = Image.open(path, formats=["PNG"]).convert("RGB").resize((size, size))
    p = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(p > 0.5), p
