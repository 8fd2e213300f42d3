# Breaks: the label is 1 where the probability is above 0.5 (int cuts off).
# loses: label
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(np.squeeze(forward(w, b, x)))
    return int(probability), probability
