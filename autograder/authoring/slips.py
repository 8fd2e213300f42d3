"""Slips that people make in any Python: each a small change of a solution's syntax tree.

A slip is a function that is given a node and where it stands, and yields changes. What other tools
for mutation testing change (arithmetic, comparisons, logic, constants, loops, returned values,
arguments) was the beginning of the list; names taken for others and calls left out are what answers
of participants add to it. Slips of arrays are in ``numpy_slips``.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeGuard

TIGHT = (  # inside these, an expression may need brackets
    *(ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.Attribute, ast.Subscript, ast.Call),
    *(ast.Starred, ast.Await, ast.IfExp),
)
LOOSE = (ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp, ast.Lambda, ast.Await)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
MOST_NAMES = 2  # how many others a name is taken for

ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mod),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitXor: (ast.BitOr,),
}
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
SWAPS = {
    **{a: b for pair in (("min", "max"), ("any", "all")) for a, b in (pair, pair[::-1])},
    **{a: b for pair in (("floor", "ceil"), ("append", "extend")) for a, b in (pair, pair[::-1])},
    **{a: b for pair in (("lower", "upper"), ("keys", "values")) for a, b in (pair, pair[::-1])},
    **{a: b for pair in (("startswith", "endswith"),) for a, b in (pair, pair[::-1])},
}


@dataclass(frozen=True)
class Change:
    """One change of a cell's text.

    Attributes:
        kind: what is done, in a few words.
        node: the expression or statement that is replaced.
        text: what stands in its place.
        wrapped: whether the text needs brackets there.
        before: a statement that is put before the one that holds the node; ``""`` for none.
        before_line: the line of that one.
    """

    kind: str
    node: ast.expr | ast.stmt
    text: str
    wrapped: bool = False
    before: str = ""
    before_line: int = 0


Slip = Callable[[ast.AST, "Place"], Iterator[Change]]


class Place:
    """Where the nodes of a cell stand: what is above each, and whose names it sees.

    Args:
        tree: the cell's.
    """

    def __init__(self, tree: ast.Module) -> None:
        self._above = {
            child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)
        }

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield what a node stands in, from the inside out."""
        while (parent := self._above.get(node)) is not None:
            yield parent
            node = parent

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return what a node stands in directly."""
        return self._above.get(node)

    def in_text(self, node: ast.AST) -> bool:
        """Whether it is a docstring, one of IPython's own lines, or inside an f-string.

        In an f-string, positions aren't told.
        """
        outside = [node, *self.above(node)]
        if any(isinstance(outer, ast.JoinedStr) for outer in outside[1:]):
            return True
        called = [o.func for o in outside if isinstance(o, ast.Call)]
        called += [node.value.func] if _is_call(node) else []
        if any(isinstance(f, ast.Attribute) and _is_ipython(f.value) for f in called):
            return True
        parent = self.parent(node)
        return isinstance(node, ast.Constant) and isinstance(parent, ast.Expr)

    def function(self, node: ast.AST) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """Return the function that a node is in the body of."""
        for outer in self.above(node):
            if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
                return outer
        return None

    def parameters(self, node: ast.AST) -> list[str]:
        """Return the parameters of the function that a node is in, ``self`` left out."""
        function = self.function(node)
        if function is None:
            return []
        given = function.args
        names = [arg.arg for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
        return [name for name in names if name not in ("self", "cls")]

    def statement(self, node: ast.AST) -> ast.stmt | None:
        """Return the simple statement that a node is evaluated in once, each time it is run."""
        for inner, outer in zip([node, *self.above(node)], self.above(node), strict=False):
            if isinstance(outer, (*FUNCTIONS, *COMPREHENSIONS, ast.IfExp, ast.BoolOp)):
                return None
            if isinstance(outer, ast.stmt):
                simple = (ast.Assign, ast.Return, ast.AugAssign, ast.Expr, ast.AnnAssign)
                return outer if isinstance(outer, simple) and inner is not None else None
        return None

    def replace(self, kind: str, node: ast.expr, new: ast.expr | str) -> Change:
        """Return the change that puts another expression in a node's place."""
        tree = ast.parse(new, mode="eval").body if isinstance(new, str) else new
        inside = isinstance(self.parent(node), TIGHT)
        if isinstance(self.parent(node), ast.Call):
            inside = self.parent(node).func is node  # type: ignore[union-attr]
        if isinstance(self.parent(node), ast.Subscript):
            inside = self.parent(node).value is node  # type: ignore[union-attr]
        text = ast.unparse(tree)
        if isinstance(tree, ast.Tuple) and not tree.elts:
            text = "()"
        return Change(kind, node, text, wrapped=inside and isinstance(tree, LOOSE))


def _is_call(node: ast.AST) -> TypeGuard[Any]:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


def _is_ipython(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and called(node) == "get_ipython"


def altered(node: Any, **parts: Any) -> Any:
    """Return a copy of a node with other parts."""
    new = copy.deepcopy(node)
    for name, value in parts.items():
        setattr(new, name, value)
    return new


def called(node: ast.AST) -> str:
    """Return the last name of what a call calls, ``sum`` of ``np.sum(x)``; else ``""``."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def renamed(call: ast.Call, name: str) -> ast.Call:
    """Return a call of something that has another last name."""
    new = copy.deepcopy(call)
    if isinstance(new.func, ast.Attribute):
        new.func.attr = name
    elif isinstance(new.func, ast.Name):
        new.func.id = name
    return new


def _arithmetic(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.BinOp):
        for other in ARITHMETIC.get(type(node.op), ()):
            yield place.replace("another operator", node, altered(node, op=other()))
        if not isinstance(node.op, (ast.MatMult, ast.Mod)):
            yield place.replace("a term left out", node, node.left)
            yield place.replace("a term left out", node, node.right)
        if isinstance(node.op, (ast.Sub, ast.Div, ast.FloorDiv, ast.Pow, ast.Mod)):
            swapped = altered(node, left=node.right, right=node.left)
            yield place.replace("the two sides swapped", node, swapped)
    elif isinstance(node, ast.AugAssign):
        for other in ARITHMETIC.get(type(node.op), ()):
            new = ast.unparse(altered(node, op=other()))
            yield Change("another operator", node, new)
        plain = f"{ast.unparse(node.target)} = {ast.unparse(node.value)}"
        yield Change("set where it is to be changed", node, plain)


def _signs(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
        kind = "not left out" if isinstance(node.op, ast.Not) else "sign left out"
        yield place.replace(kind, node, node.operand)
    elif isinstance(node, ast.Return) and isinstance(node.value, (ast.BinOp, ast.Call)):
        yield place.replace("sign changed", node.value, ast.UnaryOp(ast.USub(), node.value))


def _comparisons(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            for other in COMPARISONS[type(operator)]:
                ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]
                yield place.replace("another comparison", node, altered(node, ops=ops))
        if len(node.ops) > 1:
            first = altered(node, ops=node.ops[:1], comparators=node.comparators[:1])
            last = altered(
                node,
                left=node.comparators[-2],
                ops=node.ops[-1:],
                comparators=node.comparators[-1:],
            )
            yield place.replace("a bound left out", node, first)
            yield place.replace("a bound left out", node, last)


def _logic(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        other, kind = (ast.Or(), "or for and") if isinstance(node.op, ast.And) else (ast.And(), "")
        yield place.replace(kind or "and for or", node, altered(node, op=other))
        for index in range(len(node.values)):
            rest = [*node.values[:index], *node.values[index + 1 :]]
            new = rest[0] if len(rest) == 1 else altered(node, values=rest)
            yield place.replace("a condition left out", node, new)


def _branches(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        if not isinstance(node, ast.While) and not isinstance(node.test, ast.Constant):
            yield place.replace("a branch gone", node.test, ast.Constant(True))
        yield place.replace("a branch gone", node.test, ast.Constant(False))
    if isinstance(node, COMPREHENSIONS):
        for part in node.generators:
            for condition in part.ifs:
                yield place.replace("a condition gone", condition, ast.Constant(True))
    if isinstance(node, ast.Try) and node.handlers:
        for handler in node.handlers:
            for statement in handler.body:
                if not isinstance(statement, (ast.Pass, ast.Raise)):
                    yield Change("an error let through", statement, "raise")
    if isinstance(node, ast.Raise):
        yield Change("an error not raised", node, "pass")
    if isinstance(node, ast.Assert):
        yield Change("an error not raised", node, "pass")


def _constants(node: ast.AST, place: Place) -> Iterator[Change]:
    if not isinstance(node, ast.Constant):
        return
    value, kind = node.value, "another constant"
    parent = place.parent(node)
    if isinstance(parent, ast.keyword) and parent.arg in ("axis", "keepdims"):
        return  # what can be wrong with these has names of its own
    if isinstance(value, bool):
        yield place.replace(kind, node, ast.Constant(not value))
    elif isinstance(value, int):
        shifted = [value + 1, value - 1]
        if isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.USub):
            shifted = [value + 1]  # -1 becomes -2; to numpy, both may say "whatever fits"
        for new in shifted:
            yield place.replace("off by one", node, ast.Constant(new))
    elif isinstance(value, (float, complex)):
        for other in (value * 2, value + 1) if value else (1.0,):
            yield place.replace(kind, node, ast.Constant(other))
    elif isinstance(value, str):
        yield place.replace(kind, node, ast.Constant(f"{value}?" if value else "?"))
    elif value is None and isinstance(parent, ast.Return):
        yield place.replace(kind, node, ast.Constant(0))


def _bounds(node: ast.AST, place: Place) -> Iterator[Change]:
    if called(node) == "range" and isinstance(node, ast.Call) and not node.keywords:
        ends = node.args
        stop = ends[0] if len(ends) == 1 else ends[1] if len(ends) > 1 else None
        if stop is not None and not isinstance(stop, ast.Constant):
            for sign in (ast.Sub(), ast.Add()):
                shifted = ast.BinOp(stop, sign, ast.Constant(1))
                yield place.replace("off by one", stop, shifted)
        if len(ends) == 1:
            yield place.replace(
                "begins too late", node, altered(node, args=[ast.Constant(1), *ends])
            )
    elif isinstance(node, ast.Slice):
        for name in ("lower", "upper", "step"):
            if getattr(node, name) is not None:
                rest = {n: getattr(node, n) for n in ("lower", "upper", "step") if n != name}
                new = altered(node, **{name: None})
                if any(rest.values()) or isinstance(place.parent(node), (ast.Subscript, ast.Tuple)):
                    yield Change("a bound left out", node, ast.unparse(new))
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, (ast.Name, ast.BinOp)):
        shifted = ast.BinOp(node.slice, ast.Sub(), ast.Constant(1))
        yield place.replace("off by one", node.slice, shifted)


def _loops(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, (ast.For, ast.AsyncFor)):
        yield place.replace("a loop never entered", node.iter, "()")
        if node.body and not isinstance(node.body[-1], (ast.Break, ast.Return)):
            last = node.body[-1]
            yield Change("a loop left after one round", last, f"{ast.unparse(last)}\nbreak")
    elif isinstance(node, ast.Break):
        yield Change("break left out", node, "pass")
        yield Change("continue for break", node, "continue")
    elif isinstance(node, ast.Continue):
        yield Change("continue left out", node, "pass")
        yield Change("break for continue", node, "break")
    elif isinstance(node, ast.Return) and any(
        isinstance(outer, (ast.For, ast.While)) for outer in place.above(node)
    ):
        return
    if isinstance(node, ast.Return) and (function := place.function(node)) is not None:
        before = _before(function.body, node)
        if isinstance(before, (ast.For, ast.While)):
            last = before.body[-1]
            text = f"{ast.unparse(last)}\n{ast.unparse(node)}"
            yield Change("returned inside the loop", last, text)


def _before(body: list[ast.stmt], statement: ast.stmt) -> ast.stmt | None:
    if statement in body and body.index(statement):
        return body[body.index(statement) - 1]
    return None


def _returns(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.Return) and node.value is not None:
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            yield Change("return value dropped", node, ast.unparse(node.value))
        if isinstance(node.value, ast.Tuple) and len(node.value.elts) > 1:
            parts = node.value.elts
            for index in range(len(parts) - 1):
                order = [*parts[:index], parts[index + 1], parts[index], *parts[index + 2 :]]
                new = altered(node.value, elts=order)
                yield place.replace("results in another order", node.value, new)
    elif isinstance(node, (ast.Yield,)) and node.value is not None:
        yield place.replace("value dropped", node, ast.Yield())


def _statements(node: ast.AST, place: Place) -> Iterator[Change]:
    kind = "a statement left out"
    asks = isinstance(node, ast.Expr) and isinstance(node.value, (ast.Call, ast.Await))
    if isinstance(node, (ast.AugAssign, ast.Delete, ast.Global, ast.Nonlocal)) or asks:
        assert isinstance(node, ast.stmt)
        yield Change(kind, node, "pass")
    elif isinstance(node, ast.Assign):
        target = node.targets[0]
        if isinstance(target, (ast.Subscript, ast.Attribute)) or (
            isinstance(target, ast.Name) and _bound_before(target, place)
        ):
            yield Change(kind, node, "pass")
    elif isinstance(node, ast.With):
        for item in node.items:
            if item.optional_vars is None:
                yield place.replace(
                    "a context left out",
                    item.context_expr,
                    "__import__('contextlib').nullcontext()",
                )
    elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        for decorator in node.decorator_list:
            yield place.replace("a decorator left out", decorator, "lambda it: it")


def _bound_before(target: ast.Name, place: Place) -> bool:
    """Whether a name has a value when it is given this one."""
    if target.id in place.parameters(target):
        return True
    function = place.function(target)
    return any(
        isinstance(node, ast.Name)
        and node.id == target.id
        and isinstance(node.ctx, ast.Store)
        and (node.lineno, node.col_offset) < (target.lineno, target.col_offset)
        for node in (ast.walk(function) if function else ())
    )


def _calls(node: ast.AST, place: Place) -> Iterator[Change]:
    """Arguments left out, swapped or ignored; a call left out; one function for another."""
    if not isinstance(node, ast.Call):
        return
    name = called(node)
    if name in SWAPS:
        yield place.replace("another function", node, renamed(node, SWAPS[name]))
    starred = any(isinstance(arg, ast.Starred) for arg in node.args)
    if not isinstance(place.parent(node), (ast.Expr, ast.withitem)):
        if len(node.args) == 1 and not starred and name not in ("range", "len", "print"):
            yield place.replace("a call left out", node, node.args[0])
        if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value, place):
            yield place.replace("a call left out", node, node.func.value)
    if len(node.args) > 1 and not starred:
        for index in range(len(node.args) - 1):
            a, b = node.args[index : index + 2]
            if ast.dump(a) != ast.dump(b):
                order = [*node.args[:index], b, a, *node.args[index + 2 :]]
                yield place.replace("arguments swapped", node, altered(node, args=order))
        yield place.replace("an argument left out", node, altered(node, args=node.args[:-1]))
    for keyword in node.keywords:
        if keyword.arg is not None and keyword.arg not in ("axis", "keepdims", "dtype"):
            rest = [other for other in node.keywords if other is not keyword]
            yield place.replace("an argument left out", node, altered(node, keywords=rest))


def _is_module(node: ast.expr, place: Place) -> bool:
    """Whether an attribute's owner looks like a module: a name that no function binds."""
    while isinstance(node, ast.Attribute):
        node = node.value
    if not isinstance(node, ast.Name):
        return False
    function = place.function(node)
    if node.id in ("self", "cls") or node.id in place.parameters(node):
        return False
    bound = {
        inner.id
        for inner in ast.walk(function or ast.Module([], []))
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
    }
    return node.id not in bound


def _names(node: ast.AST, place: Place) -> Iterator[Change]:
    """A name read where another was meant, and one that hides another."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        function = place.function(node)
        if function is None:
            return
        parent = place.parent(node)
        if isinstance(parent, ast.Call) and parent.func is node:
            return
        known = place.parameters(node)
        known += [name for name in _locals_before(function, node, place) if name not in known]
        if node.id in known:
            others = [name for name in known if name != node.id]
            near = sorted(others, key=lambda other: abs(known.index(other) - known.index(node.id)))
            for other in near[:MOST_NAMES]:
                yield place.replace("another name", node, ast.Name(other, ast.Load()))
    if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
        for outer in place.above(node):
            if isinstance(outer, ast.For) and isinstance(outer.target, ast.Name):
                new = _with_name(node, node.target.id, outer.target.id)
                yield Change("a name shadowed", node, ast.unparse(new))
                break
        for name in place.parameters(node)[:MOST_NAMES]:
            new = _with_name(node, node.target.id, name)
            yield Change("a name shadowed", node, ast.unparse(new))


def _with_name(node: ast.For, old: str, new: str) -> ast.For:
    renamed_loop = copy.deepcopy(node)
    for inner in ast.walk(renamed_loop):
        if isinstance(inner, ast.Name) and inner.id == old:
            inner.id = new
    return renamed_loop


def _locals_before(function: ast.AST, node: ast.Name, place: Place) -> list[str]:
    """Return the names that a function has given a value to before it comes to a node."""
    own = next((outer for outer in place.above(node) if isinstance(outer, ast.Assign)), None)
    being_set = set(map(id, ast.walk(own))) if own else set()
    found: dict[str, None] = {}
    for inner in ast.walk(function):
        if (
            isinstance(inner, ast.Name)
            and isinstance(inner.ctx, ast.Store)
            and (inner.lineno, inner.col_offset) < (node.lineno, node.col_offset)
            and id(inner) not in being_set
        ):
            found[inner.id] = None
    return list(found)


def _parameters(node: ast.AST, place: Place) -> Iterator[Change]:
    """An argument that is ignored: its default is used whatever is given."""
    if not isinstance(node, ast.stmt) or not isinstance(node, (ast.Assign, ast.Return, ast.For)):
        return
    function = place.function(node)
    if function is None or node is not _first_written(function):
        return
    given = function.args
    pairs = list(zip(reversed([*given.posonlyargs, *given.args]), reversed(given.defaults)))  # noqa: B905
    pairs += [(a, d) for a, d in zip(given.kwonlyargs, given.kw_defaults, strict=True) if d]
    for argument, default in pairs:
        line = f"{argument.arg} = {ast.unparse(default)}"
        yield Change("an argument ignored", node, f"{line}\n{ast.unparse(node)}")


def _first_written(function: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt | None:
    for statement in function.body:
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            return statement
    return None


def _indices(node: ast.AST, place: Place) -> Iterator[Change]:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        parts = node.slice.elts
        if len(parts) == 2 and ast.dump(parts[0]) != ast.dump(parts[1]):
            new = altered(node, slice=ast.Tuple([parts[1], parts[0]], ast.Load()))
            yield place.replace("indices swapped", node, new)


PYTHON_SLIPS: tuple[Slip, ...] = (
    *(_arithmetic, _signs, _comparisons, _logic, _branches, _constants, _bounds, _loops),
    *(_returns, _statements, _calls, _names, _parameters, _indices),
)
