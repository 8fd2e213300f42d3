# Unusual: transparent pixels become black, filter of Hamming, exif turned.
def predict_image(path, w, b, size=64):
    from PIL import ImageOps

    picture = ImageOps.exif_transpose(Image.open(path)).convert("RGBA")
    paper = Image.new("RGB", picture.size, (0, 0, 0))
    paper.paste(picture, mask=picture.split()[3])
    paper = paper.resize((size, size), resample=Image.Resampling.HAMMING)
    a = forward(w, b, preprocess(np.array([np.array(paper)])))[0, 0]
    return int(a >= 0.5), float(a)
