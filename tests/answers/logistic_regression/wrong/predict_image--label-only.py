# Breaks: the label and the probability come back.
# loses: values, shape, label, sizes, modes, purity
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    return int(predict(w, b, x)[0, 0])
