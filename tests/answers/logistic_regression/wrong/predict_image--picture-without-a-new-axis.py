# Breaks: a result (preprocess takes pictures, and is given one).
# loses: values, shape, label, sizes, modes, purity
def predict_image(path, w, b, size=64):
    with Image.open(path) as picture:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
        picture = picture.convert("RGB").resize((size, size))
    X = preprocess(np.asarray(picture))
    probability = float(forward(w, b, X)[0, 0])
    return int(probability > 0.5), probability
