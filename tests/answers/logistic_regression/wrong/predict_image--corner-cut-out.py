# Breaks: any size (a corner is cut out, and a smaller picture gets a black margin).
# loses: sizes
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").crop((0, 0, size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
