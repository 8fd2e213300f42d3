# Breaks: the whole picture is scaled (the first rows and columns of a large picture).
# loses: sizes
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    if min(picture.size) < size:
        picture = picture.resize((size, size))
    pixels = np.asarray(picture)[:size, :size]
    a = float(forward(w, b, preprocess(pixels[None]))[0, 0])
    return int(a > 0.5), a
