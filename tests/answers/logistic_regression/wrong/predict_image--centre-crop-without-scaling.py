# Breaks: the whole picture is scaled (only the middle is looked at).
# loses: sizes
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    left, top = (picture.width - size) // 2, (picture.height - size) // 2
    picture = picture.crop((left, top, left + size, top + size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
