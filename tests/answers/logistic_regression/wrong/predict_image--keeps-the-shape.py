# Breaks: size x size (the longer side becomes size, the rest is filled with white).
# loses: sizes
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    picture.thumbnail((size, size))
    paper = Image.new("RGB", (size, size), "white")
    paper.paste(picture, (0, 0))
    a = float(forward(w, b, preprocess(np.asarray(paper)[None]))[0, 0])
    return int(a > 0.5), a
