# Breaks: any size (the crop takes the width for both sides: a wide picture gets black below).
# loses: sizes
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB")
    width, height = image.size
    image = image.crop((0, 0, width, width)).resize((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
