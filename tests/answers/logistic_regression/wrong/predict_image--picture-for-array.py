# Breaks: preprocess takes an array (here a picture of Pillow's).
# loses: values, shape, label, sizes, modes, purity
def predict_image(path, w, b, size=64):
    with Image.open(path) as file:
        picture = file.convert("RGB").resize((size, size))
    probability = float(forward(w, b, preprocess(picture))[0, 0])
    return int(probability > 0.5), probability
