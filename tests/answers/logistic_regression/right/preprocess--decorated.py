# Unusual: a decorator that divides, around a function that reshapes; Fortran order.
def _scaled(function):
    def inner(images):
        return np.asfortranarray(function(images), dtype=float) / 255

    return inner


@_scaled
def preprocess(images):
    return np.concatenate([picture.reshape(-1, 1) for picture in images], axis=1)
