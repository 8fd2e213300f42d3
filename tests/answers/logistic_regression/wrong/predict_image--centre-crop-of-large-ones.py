# Breaks: the whole picture is scaled (large pictures lose their margin, small ones are scaled).
# loses: sizes
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    if picture.width >= size and picture.height >= size:
        left, top = (picture.width - size) // 2, (picture.height - size) // 2
        picture = picture.crop((left, top, left + size, top + size))
    else:
        picture = picture.resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
