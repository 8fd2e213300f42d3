# Breaks: any size (the picture is taken as large as it is).
# loses: sizes
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB")
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
