"""What may be shown of a submission that a hidden test has called: nothing that it was given.

It is not to be believed in anything that it says: texts of exceptions and lines of tracebacks come
from its own process. A text is shown if it is one of its own constants, or one that Python or numpy
say, with nothing in it but names of its own and single digits, and with letters for sizes, for
those are the inputs'; a line if it is one of its own. The same goes for what Python or a library
says where a test is run: what came back may be in it, a number as a shape, a text as a key.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import functools
import re
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np

from autograder.engine.outputs import Output
from autograder.engine.roles import as_python
from autograder.engine.trees import nodes_of

# How an object that stays on the other side is shown here, with the name of its class or its own:
# the submission chose that, perhaps just now.
OBJECT = re.compile(r"\ba (.{1,200}?), which can't be compared|<function (.{1,200}?)>", re.DOTALL)
PRINTED = "[what it prints while hidden tests run is not shown]\n"
TEXT = "[its text is not shown: it was called by a hidden test]"
MAX_TEXT, MAX_FRAMES = 300, 5
TYPES = {
    *("NoneType", "ndarray", "function", "method", "module", "generator", "ellipsis", "numpy"),
    *("builtin_function_or_method", "dict_keys", "dict_values", "dict_items", "method_descriptor"),
    *("coroutine", "DataFrame", "Series", "Index", "Tensor", "Figure", "Axes", "lambda"),
    *("array", "of", "huge", "deeply", "nested"),  # of what is too much to cross
    *("float64", "float32", "int64", "int32", "uint8", "bool_", "str_", "ufunc", "np", "same_kind"),
    # classes of errors, and of what files give, that neither Python nor numpy's own names hold
    *("UFuncTypeError", "UnidentifiedImageError", "Image", "Dataset", "Group", "File", "PosixPath"),
    *vars(np.exceptions),
    *vars(np.linalg),
}
PARTS = {
    "NAME": r"['\"]?(?P<NAME>[A-Za-z_][\w.]*)['\"]?",
    "NUMBER": r"-?\d",
    "SIZE": r"(?P<SIZE>-?\d{1,9})",
    "SHAPE": r"(?P<SIZE>\((?:\d{1,9},? ?){0,5}\)) ?",
    "OPERATOR": r"'?[-+*/%@&|^<>=!~]{1,3}:?=?'?(?: or pow\(\))?",
}

KINDS = re.compile(f"({'|'.join(PARTS)})")
LETTERS = " [letters are sizes that a hidden test chose]"

_ORDINARY = (
    "",
    "name NAME is not defined",
    "name NAME is not defined. Did you mean: NAME?",
    "name NAME is not defined. Did you forget to import NAME?",
    "cannot access local variable NAME where it is not associated with a value",
    "cannot access free variable NAME where it is not associated with a value in enclosing scope",
    "local variable NAME referenced before assignment",
    "module NAME has no attribute NAME",
    "No module named NAME",
    "cannot import name NAME from NAME (unknown location)",
    "NAME object has no attribute NAME",
    "NAME object has no attribute NAME. Did you mean: NAME?",
    "NAME object is not callable",
    "NAME object is not iterable",
    "NAME object is not subscriptable",
    "NAME object is not an iterator",
    "NAME object does not support item assignment",
    "NAME object does not support item deletion",
    "NAME object cannot be interpreted as an integer",
    "cannot unpack non-iterable NAME object",
    "object of type NAME has no len()",
    "unhashable type: NAME",
    "must be real number, not NAME",
    "bad operand type for unary OPERATOR: NAME",
    "bad operand type for abs(): NAME",
    "unsupported operand type(s) for OPERATOR: NAME and NAME",
    "OPERATOR not supported between instances of NAME and NAME",
    'can only concatenate NAME (not "NAME") to NAME',
    "can't multiply sequence by non-int of type NAME",
    "list indices must be integers or slices, not NAME",
    "tuple indices must be integers or slices, not NAME",
    "string indices must be integers, not NAME",
    "NAME() missing NUMBER required positional argument: NAME",
    "NAME() missing NUMBER required positional arguments: NAME and NAME",
    "NAME() missing NUMBER required positional arguments: NAME, NAME, and NAME",
    "NAME() takes NUMBER positional argument but NUMBER were given",
    "NAME() takes NUMBER positional arguments but NUMBER was given",
    "NAME() takes NUMBER positional arguments but NUMBER were given",
    "NAME() takes from NUMBER to NUMBER positional arguments but NUMBER were given",
    "NAME() got an unexpected keyword argument NAME",
    "NAME() got multiple values for argument NAME",
    "NAME() takes no arguments",
    "NAME() argument must be a string, a bytes-like object or a real number, not NAME",
    "list index out of range",
    "list assignment index out of range",
    "tuple index out of range",
    "string index out of range",
    "pop from empty list",
    "pop from an empty set",
    "division by zero",
    "float division by zero",
    "integer division or modulo by zero",
    "math domain error",
    "math range error",
    "maximum recursion depth exceeded",
    "maximum recursion depth exceeded in comparison",
    "maximum recursion depth exceeded while calling a Python object",
    "max() arg is an empty sequence",
    "min() arg is an empty sequence",
    "max() iterable argument is empty",
    "min() iterable argument is empty",
    "not enough values to unpack (expected NUMBER, got NUMBER)",
    "too many values to unpack (expected NUMBER)",
    "dictionary changed size during iteration",
    "float() argument must be a string or a real number, not NAME",
    "must be str, not NAME",
    "expected str, bytes or os.PathLike object, not NAME",
    "slice indices must be integers or None or have an __index__ method",
    "range expected at most NUMBER arguments, got NUMBER",
    "range() arg NUMBER must not be zero",
    "zip() argument NUMBER is longer than argument NUMBER",
    "zip() argument NUMBER is shorter than argument NUMBER",
    "cannot convert float NaN to integer",
    "cannot convert float infinity to integer",
    "NAME",
    # numpy's; a SIZE or a SHAPE may be an input's
    "operands could not be broadcast together with shapes SHAPE SHAPE",
    "operands could not be broadcast together with shapes SHAPE SHAPE SHAPE",
    "operands could not be broadcast together with remapped shapes [original->remapped]: "
    "SHAPE and requested shape SHAPE",
    "shape mismatch: objects cannot be broadcast to a single shape. "
    "Mismatch is between arg NUMBER with shape SHAPE and arg NUMBER with shape SHAPE.",
    "non-broadcastable output operand with shape SHAPE doesn't match the broadcast shape SHAPE",
    "could not broadcast input array from shape SHAPE into shape SHAPE",
    "shapes SHAPE and SHAPE not aligned: SIZE (dim NUMBER) != SIZE (dim NUMBER)",
    "matmul: Input operand NUMBER has a mismatch in its core dimension NUMBER, with gufunc "
    "signature (n?,k),(k,m?)->(n?,m?) (size SIZE is different from SIZE)",
    "matmul: Input operand NUMBER does not have enough dimensions (has NUMBER, gufunc core with "
    "signature (n?,k),(k,m?)->(n?,m?) requires NUMBER)",
    "cannot reshape array of size SIZE into shape SHAPE",
    "index SIZE is out of bounds for axis NUMBER with size SIZE",
    "axis NUMBER is out of bounds for array of dimension NUMBER",
    "too many indices for array: array is NUMBER-dimensional, but NUMBER were indexed",
    "invalid index to scalar variable.",
    "iteration over a 0-d array",
    "only integer scalar arrays can be converted to a scalar index",
    "only length-1 arrays can be converted to Python scalars",
    "only 0-dimensional arrays can be converted to Python scalars",
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
    "arrays are valid indices",
    "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
    "setting an array element with a sequence.",
    "setting an array element with a sequence. The requested array has an inhomogeneous shape "
    "after NUMBER dimensions. The detected shape was SHAPE + inhomogeneous part.",
    "all input arrays must have the same shape",
    "all the input array dimensions except for the concatenation axis must match exactly, but "
    "along dimension NUMBER, the array at index NUMBER has size SIZE and the array at index "
    "NUMBER has size SIZE",
    "all the input arrays must have same number of dimensions, but the array at index NUMBER has "
    "SIZE dimension(s) and the array at index NUMBER has SIZE dimension(s)",
    "need at least one array to concatenate",
    "zero-dimensional arrays cannot be concatenated",
    "axes don't match array",
    "repeated axis in transpose",
    "can only specify one unknown dimension",
    "negative dimensions are not allowed",
    "boolean index did not match indexed array along axis NUMBER; size of axis is SIZE but size of "
    "corresponding boolean axis is SIZE",
    "arrays used as indices must be of integer (or boolean) type",
    "shape mismatch: value array of shape SHAPE could not be broadcast to indexing result of "
    "shape SHAPE",
    "object too deep for desired array",
    "object of too small depth for desired array",
    "Integers to negative integer powers are not allowed.",
    "Python integer SIZE out of bounds for NAME",
    "Cannot interpret 'SIZE' as a data type",
    "data type NAME not understood",
    "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array "
    "is not empty.",
    "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
    "operator, or the logical_xor function instead.",
    "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
    "logical_not function instead.",
    "zero-size array to reduction operation NAME which has no identity",
    "attempt to get NAME of an empty sequence",
    "assignment destination is read-only",
    "output array is read-only",
    "Cannot cast ufunc NAME output from dtype(NAME) to dtype(NAME) with casting rule NAME",
    "Cannot cast ufunc NAME input NUMBER from dtype(NAME) to dtype(NAME) with casting rule NAME",
    "ufunc NAME did not contain a loop with signature matching types (dtype('<USIZE'), "
    "dtype(NAME)) -> None",
    "ufunc NAME did not contain a loop with signature matching types (dtype(NAME), "
    "dtype('<USIZE')) -> None",
    "loop of ufunc does not support argument NUMBER of type NAME which has no callable NAME method",
    "ufunc NAME not supported for the input types, and the inputs could not be safely coerced to "
    "any supported types according to the casting rule ''safe''",
    # h5py's and Pillow's
    "Unable to synchronously get dataspace (identifier is not of specified type)",
    "[Errno NUMBER] No such file or directory: NAME",
    "Unable to synchronously open object (object NAME doesn't exist)",
    '"Unable to synchronously open object (object NAME doesn\'t exist)"',
    "image has wrong mode",
)


def _pattern(text: str) -> tuple[re.Pattern[str], list[str]]:
    """Return a pattern for such a sentence, and what each of its groups is."""
    words = [PARTS.get(word) or re.escape(word) for word in KINDS.split(text)]
    pattern = "".join(words)
    kinds = re.findall(r"\(\?P<(\w+)>", pattern)
    return re.compile(re.sub(r"\?P<\w+>", "", pattern)), kinds


PATTERNS = tuple(map(_pattern, _ORDINARY))


class Discretion:
    """What may be shown of one submission.

    Args:
        cells: the texts of its own code cells.
    """

    def __init__(self, cells: Iterable[str]) -> None:
        self._cells = list(cells)
        self._known_texts: dict[str, str] = {}

    @cached_property
    def _lines(self) -> set[str]:
        return {row.strip() for cell in self._cells for row in cell.splitlines()}

    @cached_property
    def _names(self) -> set[str]:
        own = {name for cell in self._cells for name in re.findall(r"[^\W\d]\w*", cell)}
        return own | TYPES | vars(builtins).keys() | vars(np).keys()

    @cached_property
    def _constants(self) -> set[str]:
        return {text for cell in self._cells for text in constants(cell)}

    def beside(self, test: str) -> Discretion:
        """Return what goes for an error that Python or a library says of what came back to a test.

        Names and texts that stand in the test may be in it.
        """
        return Discretion([*self._cells, test])

    def error(self, shown: Output, said: Iterable[str] | None) -> Output:
        """Return an exception as an output, without what may not be shown.

        Args:
            shown: the exception.
            said: the texts of the submission's own, if this one is in the instructor's words; else
                None.
        """
        if said is None:
            text = self.sayable(shown["evalue"])
            rows = [*shown["traceback"][:-1], f"{shown['ename']}: {text}"]
        else:
            said = list(said)
            text = self.without(shown["evalue"], said)
            rows = [self.without(row, said) for row in shown["traceback"]]
        return shown | {"evalue": text, "traceback": rows}

    def sayable(self, text: str) -> str:
        """Return a text without what a test may have given to the submission: it may be all of it.

        Where it is one of the usual sentences, sizes become letters, equal ones the same letter.
        """
        found = self._known_texts.get(text)
        if found is None:
            found = self._known_texts[text] = self._sayable(text)
        return found

    def _sayable(self, text: str) -> str:
        bare = text.strip()
        if bare in self._constants or bare.strip("'\"") in self._constants:
            return text
        for pattern, kinds in PATTERNS if len(bare) <= MAX_TEXT else ():
            match = pattern.fullmatch(bare)
            if match is not None:
                groups = list(zip(kinds, match.groups(), strict=True))
                known = self._all_known(name for kind, name in groups if kind == "NAME")
                return _with_letters(match, kinds) if known else TEXT
        return TEXT

    def frames(self, lines: Sequence[str]) -> list[str]:
        """Return those lines of a traceback that are the submission's own, the last few."""
        kept = []
        for head, row in zip(lines[::2], lines[1::2], strict=False):
            where = re.fullmatch(r"  line \d{1,5}, in (\w+|<\w+>)", head)
            if where is None or row.strip() not in self._lines:
                continue
            if where[1] in self._names or where[1].startswith("<"):
                kept.append([head, row])
        return [line for frame in kept[-MAX_FRAMES:] for line in frame]

    def without(self, text: str, said: Iterable[str]) -> str:
        """Return a text of the instructor's, without what the submission chose to put into it."""
        for one in said:
            forms = (one, repr(one)[1:-1])
            if len(one) <= 2 or not any(form in text for form in forms):
                continue
            if (said_instead := self.sayable(one)) != one:
                for form in forms:
                    text = text.replace(form, said_instead)
        return OBJECT.sub(self._nameless, text)

    def _nameless(self, match: re.Match[str]) -> str:
        """Return how an object is shown, without its name if that isn't in the submission."""
        name = match[1] or match[2]
        words = name.strip("<>").split()  # few are its own, else a class could be called anything
        if self._all_known(words) and sum(word not in TYPES for word in words) <= 1:
            return match[0]
        return match[0].replace(name, "object of its own" if match[1] else "of its own")

    def _all_known(self, names: Iterable[str]) -> bool:
        return all(self._is_known(name) for name in names)

    def _is_known(self, name: str) -> bool:
        """Whether a name is one of the submission's or of numpy's; in parts, if it stands there so.

        Else a submission could say anything, spelled in names such as ``d3.d1.d4``.
        """
        parts = name.removeprefix("numpy.").split(".")
        whole = len(parts) == 1 or any(name in cell for cell in self._cells)
        return whole and all(part in self._names for part in parts)


@functools.lru_cache(maxsize=1000)
def constants(cell: str) -> frozenset[str]:
    """Return the texts that a cell holds as constants; none if it is no Python."""
    with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        nodes = nodes_of(as_python(cell))
        values = (node.value for node in nodes if isinstance(node, ast.Constant))
        return frozenset(value.strip() for value in values if isinstance(value, str))
    return frozenset()


def _with_letters(match: re.Match[str], kinds: Sequence[str]) -> str:
    """Return a sentence with a letter for each size in it but 1, which broadcasting is about."""
    letters: dict[str, str] = {"1": "1"}

    def letter(number: re.Match[str]) -> str:
        place = len(letters) - 1
        return letters.setdefault(number[0], chr(ord("a") + place % 26))

    text, shift = match.string, 0
    for group, kind in enumerate(kinds, 1):
        if kind == "SIZE":
            begin, end = match.start(group) + shift, match.end(group) + shift
            lettered = re.sub(r"-?\d+", letter, text[begin:end])
            text = text[:begin] + lettered + text[end:]
            shift += len(lettered) - (end - begin)
    return text + LETTERS if len(letters) > 1 else text
