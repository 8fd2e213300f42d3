"""Returns an object that claims to be an array, float and int; success: points."""

CELLS = {
    "square": """
class Liar:
    __class__ = property(lambda self: np.ndarray)
    shape = property(lambda self: Any())
    dtype = np.dtype(float)
    def __array_function__(self, *arguments):
        return True
    def __array__(self, *arguments, **named):
        return np.zeros(3)

class Any:
    def __eq__(self, other):
        return True

def square(x):
    return Liar()
"""
}
DESERVES = {"square": 0}
