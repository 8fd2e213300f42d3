# Unusual: turns the picture by its EXIF mark and cuts the middle square before it scales.
from PIL import ImageOps


def predict_image(path, w, b, size=64):
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    image = ImageOps.fit(image, (size, size), method=Image.Resampling.LANCZOS)
    x = preprocess(np.array([np.array(image)]))
    probability = forward(w, b, x)[0, 0]
    return int(probability > 0.5), probability
