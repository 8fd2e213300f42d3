"""Slips that people make with arrays: axes, kept dimensions, transposes, dtypes, copies."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from autograder.authoring.slips import Change, Place, Slip, altered, called, renamed

REDUCING = {"sum", "mean", "max", "min", "amax", "amin", "prod", "std", "var", "any", "all"}
REDUCING |= {"argmax", "argmin", "median", "norm", "average", "count_nonzero"}
KEEPING = REDUCING - {"argmax", "argmin", "average"}
UFUNCS = {"exp", "log", "sqrt", "abs", "absolute", "negative", "square", "tanh", "sign", "log1p"}
SWAPS = {
    a: b
    for pair in (
        ("sum", "mean"),
        ("argmax", "argmin"),
        ("zeros", "ones"),
        ("zeros_like", "ones_like"),
        ("maximum", "minimum"),
        ("hstack", "vstack"),
        ("cumsum", "cumprod"),
        ("std", "var"),
    )
    for a, b in (pair, pair[::-1])
}
NARROWER = {"float": "np.float32", "float64": "np.float32", "int": "np.int8", "int64": "np.int8"}
COPYING = {"copy": None, "deepcopy": None, "array": "asarray", "flatten": "ravel"}


def _axes(node: ast.AST, place: Place) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    for index, keyword in enumerate(node.keywords):
        if keyword.arg == "axis":
            rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
            yield place.replace("axis left out", node, altered(node, keywords=rest))
            for other in _other_axes(keyword.value):
                new = altered(node)
                new.keywords[index].value = other
                yield place.replace("another axis", node, new)
    positional = 1 if isinstance(node.func, ast.Attribute) and _is_numpy(node.func.value) else 0
    reducing = called(node) in REDUCING - {"norm"} and len(node.args) == positional + 1
    if reducing and isinstance(node.args[positional], (ast.Constant, ast.UnaryOp)):
        before = node.args[:positional]
        yield place.replace("axis left out", node, altered(node, args=before))
        for other in _other_axes(node.args[positional]):
            yield place.replace("another axis", node, altered(node, args=[*before, other]))


def _other_axes(value: ast.expr) -> Iterator[ast.expr]:
    try:
        axis = ast.literal_eval(value)
    except ValueError:
        return
    if axis in (0, 1, -1):
        yield ast.Constant(1 if axis == 0 else 0)


def _is_numpy(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in ("np", "numpy", "jnp", "torch")


def _kept_dimensions(node: ast.AST, place: Place) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    for index, keyword in enumerate(node.keywords):
        if keyword.arg == "keepdims":
            rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
            yield place.replace("keepdims left out", node, altered(node, keywords=rest))
    words = {keyword.arg for keyword in node.keywords}
    if called(node) in KEEPING and "axis" in words and "keepdims" not in words:
        more = [*node.keywords, ast.keyword("keepdims", ast.Constant(True))]
        yield place.replace("keepdims put in", node, altered(node, keywords=more))


def _transposes(node: ast.AST, place: Place) -> Iterator[Change]:
    gone = "a transpose gone"
    if isinstance(node, ast.Attribute) and node.attr in ("T", "mT"):
        yield place.replace(gone, node, node.value)
    elif isinstance(node, ast.Call) and called(node) == "transpose" and node.args:
        yield place.replace(gone, node, node.args[0])


def _products(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield place.replace("* for @", node, altered(node, op=ast.Mult()))
        swapped = altered(node, left=node.right, right=node.left)
        yield place.replace("the two sides swapped", node, swapped)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        if not any(isinstance(side, ast.Constant) for side in (node.left, node.right)):
            yield place.replace("@ for *", node, altered(node, op=ast.MatMult()))
    elif isinstance(node, ast.Call) and called(node) in ("dot", "matmul") and len(node.args) == 2:
        product = ast.BinOp(node.args[0], ast.Mult(), node.args[1])
        yield place.replace("* for a matrix product", node, product)


def _functions(node: ast.AST, place: Place) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    if called(node) in SWAPS and isinstance(node.func, ast.Attribute):
        yield place.replace("another function", node, renamed(node, SWAPS[called(node)]))
    if called(node) in ("where", "clip", "maximum", "minimum"):
        for part in node.args[1:] if called(node) == "where" else node.args[:1]:
            if len(node.args) > 1:
                yield place.replace("a branch gone", node, part)


def _types(node: ast.AST, place: Place) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    for index, keyword in enumerate(node.keywords):
        if keyword.arg == "dtype":
            rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
            yield place.replace("dtype left out", node, altered(node, keywords=rest))
            for other in _narrower(keyword.value):
                new = altered(node)
                new.keywords[index].value = other
                yield place.replace("dtype narrowed", node, new)
    if called(node) == "astype" and len(node.args) == 1:
        for other in _narrower(node.args[0]):
            yield place.replace("dtype narrowed", node.args[0], other)
    words = {keyword.arg for keyword in node.keywords}
    plain = len(node.args) == 1 and isinstance(node.func, ast.Attribute) and "dtype" not in words
    if called(node) in ("zeros", "ones", "empty") and plain:
        whole = [*node.keywords, ast.keyword("dtype", ast.Name("int", ast.Load()))]
        yield place.replace("dtype narrowed", node, altered(node, keywords=whole))
    if called(node) in ("zeros", "ones", "full", "empty") and node.args:
        name = f"{called(node)}_like"
        shape = node.args[0]
        if isinstance(shape, ast.Attribute) and shape.attr == "shape" and not words:
            like = renamed(node, name)
            like.args[0] = shape.value
            yield place.replace("dtype of another array", node, like)


def _narrower(value: ast.expr) -> Iterator[ast.expr]:
    name = value.id if isinstance(value, ast.Name) else getattr(value, "attr", "")
    if isinstance(value, ast.Constant):
        name = str(value.value)
    if name in NARROWER:
        module = value.value.id if _is_dotted(value) else "np"  # type: ignore[attr-defined]
        yield ast.parse(NARROWER[name].replace("np", module), mode="eval").body
        if name.startswith("float"):
            yield ast.Name("int", ast.Load())


def _is_dotted(value: ast.expr) -> bool:
    return isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name)


def _copies(node: ast.AST, place: Place) -> Iterator[Change]:
    if not isinstance(node, ast.Call) or called(node) not in COPYING:
        return
    other = COPYING[called(node)]
    if other is not None and isinstance(node.func, ast.Attribute):
        words = {keyword.arg for keyword in node.keywords}
        if "copy" not in words:
            yield place.replace("a view for a copy", node, renamed(node, other))


def _in_place(node: ast.AST, place: Place) -> Iterator[Change]:
    """Change a caller's array on the way to the result."""
    statement = place.statement(node)
    if statement is None:
        return
    if isinstance(node, ast.BinOp) and isinstance(node.left, ast.Name):
        if node.left.id in place.parameters(node) and not isinstance(node.op, ast.MatMult):
            name = node.left.id
            line = ast.unparse(ast.AugAssign(ast.Name(name, ast.Store()), node.op, node.right))
            whole = isinstance(statement, ast.Assign) and statement.value is node
            target = ast.unparse(statement.targets[0]) if isinstance(statement, ast.Assign) else ""
            if whole and target == name:
                yield Change("in place", statement, line)
            else:
                yield Change("in place", node, name, False, line, statement.lineno)
    elif isinstance(node, ast.Call) and called(node) in UFUNCS and len(node.args) == 1:
        argument = node.args[0]
        own = isinstance(argument, ast.Name) and argument.id in place.parameters(node)
        if own and not node.keywords and isinstance(node.func, ast.Attribute):
            more = [ast.keyword("out", argument)]
            yield place.replace("in place", node, altered(node, keywords=more))


def _shapes(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute):
        if node.value.attr == "shape" and isinstance(node.slice, ast.Constant):
            other = {0: 1, 1: 0}.get(node.slice.value)  # type: ignore[arg-type]
            if other is not None:
                yield place.replace("another axis", node.slice, ast.Constant(other))
    elif isinstance(node, ast.Attribute) and node.attr == "size":
        yield place.replace("length for size", node, f"len({ast.unparse(node.value)})")
    elif isinstance(node, ast.Call) and called(node) == "reshape":
        more = [*node.keywords, ast.keyword("order", ast.Constant("F"))]
        if not any(keyword.arg == "order" for keyword in node.keywords):
            yield place.replace("another order of entries", node, altered(node, keywords=more))


NUMPY_SLIPS: tuple[Slip, ...] = (
    *(_axes, _kept_dimensions, _transposes, _products, _functions, _types, _copies, _in_place),
    _shapes,
)
