# Breaks: the picture is at the path that is given (a folder is put before it).
# loses: values, shape, label, sizes, modes, purity
def predict_image(path, w, b, size=64):
    fname = "images/" + str(path)
    image = Image.open(fname).convert("RGB").resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
