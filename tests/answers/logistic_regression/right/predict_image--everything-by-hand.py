# Unusual: calls no other function of the notebook; a box filter; tanh for the sigmoid.
def predict_image(path, w, b, size=64):
    image = Image.open(path)
    image.load()
    image = image.convert("RGB").resize((size, size), Image.Resampling.BOX)
    x = np.array(image, dtype=np.float64).flatten() / 255.0
    z = float(np.dot(x, w[:, 0])) + float(b)
    probability = 0.5 * (1.0 + math.tanh(0.5 * z))
    return (1 if probability > 0.5 else 0), probability
