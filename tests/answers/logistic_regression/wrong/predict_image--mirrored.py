# Breaks: the picture as it stands.
# loses: values
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB").resize((size, size))
    pixels = np.asarray(picture)[:, ::-1]
    a = float(forward(w, b, preprocess(pixels[None]))[0, 0])
    return int(a > 0.5), a
