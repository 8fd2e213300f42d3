# Breaks: order of the numbers (all reds first).
# loses: values
def predict_image(path, w, b, size=64):
    with Image.open(path) as picture:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
        picture = picture.convert("RGB").resize((size, size))
    X = np.asarray(picture).transpose(2, 0, 1).reshape(-1, 1) / 255
    probability = float(forward(w, b, X)[0, 0])
    return int(probability > 0.5), probability
