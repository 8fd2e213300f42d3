# Breaks: any size (a thumbnail keeps the proportions and never grows, so it isn't size by size).
# loses: sizes
def predict_image(path, w, b, size=64):
    image = Image.open(path).convert("RGB")
    image.thumbnail((size, size))
    x = preprocess(np.array(image)[np.newaxis])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
