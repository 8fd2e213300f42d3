# Breaks: a result (what convert and resize return is not kept).
# loses: values, shape, label, sizes, modes, purity
def predict_image(path, w, b, size=64):
    with Image.open(path) as picture:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
        picture.convert("RGB")
        picture.resize((size, size))
    X = preprocess(np.asarray(picture)[np.newaxis])
    probability = float(forward(w, b, X)[0, 0])
    return int(probability > 0.5), probability
