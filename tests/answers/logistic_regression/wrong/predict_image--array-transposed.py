# Breaks: the same order of values as in training (.T turns all three axes round).
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = np.array(image).T.reshape(size * size * 3, 1) / 255.0
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
