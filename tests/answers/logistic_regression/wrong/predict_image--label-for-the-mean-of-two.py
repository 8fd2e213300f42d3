# Breaks: the picture as it is (averaged with its mirror image).
# loses: values
def predict_image(path, w, b, size=64):
    pixels = np.asarray(Image.open(path).convert("RGB").resize((size, size)))
    both = preprocess(np.stack([pixels, pixels[:, ::-1]]))
    a = float(np.mean(forward(w, b, both)))
    return int(a > 0.5), a
