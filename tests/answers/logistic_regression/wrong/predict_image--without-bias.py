# Breaks: the probability is forward's, with b.
# loses: values
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(1 / (1 + np.exp(-np.dot(w.T, x)[0, 0])))
    return int(probability > 0.5), probability
