# Breaks: the probability is that of class 1, not that of the class that was chosen.
# loses: values, label
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    p = float(forward(w, b, x)[0, 0])
    label = int(p > 0.5)
    return label, p if label == 1 else 1 - p
