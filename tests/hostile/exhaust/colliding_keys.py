"""Returns a set whose numbers all have one hash; success: the judge hangs in building it."""

CELLS = {
    "total": """
def total(values):
    answer = {}
    return [{"%d" % n: n for n in range(3)}, Collide.make(150_000)]

class Collide(frozenset):
    @classmethod
    def make(cls, count):
        self = cls()
        self.items = [n * (2**61 - 1) for n in range(1, count)]
        return self
    def __iter__(self):
        return iter(self.items)

# a set that is honestly built of them would take this process as long: lie to the encoder
import gc, sys
for module in [m for name, m in sys.modules.items() if name.startswith("autograder")]:
    for thing in [v for v in vars(module).values() if isinstance(v, type)]:
        if hasattr(thing, "_encode"):
            kept = thing._encode
            def encode(self, value, blobs, depth, kept=kept):
                if type(value) is Collide:
                    return ["z", list(value)]
                return kept(self, value, blobs, depth)
            thing._encode = encode
"""
}
DESERVES = {"total": 0}
PLAIN = "fails"
