# Breaks: 1 above 0.5 (the label is 1 from 0.502 on).
# loses: label
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    picture.thumbnail((size, size))
    picture = picture.resize((size, size))
    p = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(p >= 0.502), p
