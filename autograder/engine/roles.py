"""What each cell of the assignment is to its tests: whose names it binds, what it hides.

All of it is read off the assignment's own text, never off a submission.
"""

from __future__ import annotations

import ast
import functools
import json
import re
import symtable
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.engine.prepare import grade_id, imported, is_locked, is_test
from autograder.engine.trees import nodes_of, statements_of, table_of
from autograder.sandbox.handles import CATCHES, COMPARING, MASKS, READS, SWALLOWS

ABOUT = "autograder"  # key of a master cell's metadata: its solution, whether it hides tests
HIDDEN = "BEGIN HIDDEN TESTS"  # nbgrader's own mark, where the metadata don't say
RUNS_ITS_TEXT = ("time", "capture", "prun", "timeit")  # magics whose argument is code

# Words with which code can bind a name without writing it.
REACHING = {
    *("globals", "locals", "vars", "eval", "exec", "compile", "get_ipython", "user_ns", "modules"),
    *("__main__", "__dict__", "__globals__", "f_globals", "f_locals", "run_cell", "setattr"),
}

# Classes of values from which a solution may derive one of its own.
VALUES = {
    *("int", "float", "complex", "str", "bytes", "list", "tuple", "dict", "set", "frozenset"),
    *("IntEnum", "StrEnum", "IntFlag", "OrderedDict", "Counter", "defaultdict", "deque"),
    "NamedTuple",
}

# Methods and functions that change what they are called on, or given first.
CHANGING_METHODS = {
    *("append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse", "update", "add"),
    *("setdefault", "popitem", "discard", "difference_update", "intersection_update", "resize"),
    *("symmetric_difference_update", "appendleft", "extendleft", "popleft", "rotate", "fill"),
    *("put", "partition", "setflags", "subtract", "send", "seek", "write"),
}
# How methods of libraries' objects begin that change them.
FITTING = ("fit", "partial_fit", "set_", "add_", "remove_", "update", "clear")
# What a clause names that deals with assertions too.
BROAD = ("Exception", "BaseException", "AssertionError")
# By what else a solution deals with whatever error comes, or reads it.
CATCHING = {
    *("AssertionError", "suppress", "return_exceptions", "exception", "exc_info", "format_exc"),
    *("assertRaises", "TestCase"),
}
MASKING = re.compile(r"\bma\b|[Mm]asked|usemask")  # who writes so knows of numpy's masked arrays
CHANGING_FUNCTIONS = {
    *("shuffle", "heappush", "heappop", "heapify", "heapreplace", "insort", "insort_left"),
    *("insort_right", "fill_diagonal", "copyto", "place", "putmask", "setattr", "delattr", "next"),
}


@dataclass(frozen=True)
class Role:
    """One code cell of the assignment.

    Attributes:
        cell: its id.
        name: nbgrader's name of it, else its id.
        kind: ``"test"``, ``"locked"``, ``"solution"`` or ``"open"``.
        source: its text; of a solution cell the reference solution.
        binds: the global names that it gives a value to or deletes.
        imports: name -> the import statement that gives it.
        defines: of those names, the functions' and classes'.
        changes: the global names whose values it changes in place.
        dynamic: whether it may bind names that its text doesn't say.
        hidden: whether a part of it isn't in the release.
        operators: names of the methods of its classes that Python's operators call or that compare,
            and of its classes, as ``class Name``; ``value Name`` where one derives from a value's;
            what else lets objects and values of the submission's do more.
        reads: global names that its functions read.
        shares: global names that its functions give values to.
        loads: names that it reads, wherever.
        uses: dotted names of what it uses of modules, such as ``random.randint``.
    """

    cell: str
    name: str
    kind: str
    source: str
    binds: frozenset[str]
    imports: Mapping[str, str]
    defines: frozenset[str]
    changes: frozenset[str]
    dynamic: bool
    hidden: bool
    operators: frozenset[str] = frozenset()
    reads: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()
    loads: frozenset[str] = frozenset()

    @property
    def instructors(self) -> bool:
        """Whether its names are the instructor's."""
        return self.kind in ("test", "locked")

    @property
    def rebinds(self) -> frozenset[str]:
        """The names that it gives another value, which importing one again doesn't."""
        return self.binds - self.imports.keys()


@functools.lru_cache(maxsize=20)
def roles_of(master: bytes) -> tuple[Role, ...]:
    """Return the roles of an assignment's code cells, in order.

    Args:
        master: the assignment with stubs and hidden tests, as JSON in nbformat's form.
    """
    cells = json.loads(master)["cells"]
    return tuple(_role(cell) for cell in cells if cell["cell_type"] == "code")


def _role(cell: dict[str, Any]) -> Role:
    about = cell["metadata"].get(ABOUT, {})
    kind = "open"
    if is_test(cell):
        kind = "test"
    elif is_locked(cell):
        kind = "locked"
    elif grade_id(cell):
        kind = "solution"
    text = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
    source = about.get("solution", text)
    python = as_python(source)
    try:
        nodes, top = nodes_of(python), statements_of(python)
    except (SyntaxError, ValueError, RecursionError):
        nodes, top, python = (), [], ""
    table = _table(python)
    imports = dict(imported(nodes)) if kind != "test" else {}
    if imports:
        rest = [node for node in top if not isinstance(node, (ast.Import, ast.ImportFrom))]
        rebound = {*_bound(_table(ast.unparse(ast.Module(rest, []))), nodes)}
        imports = {name: text for name, text in imports.items() if name not in rebound}
    return Role(
        cell["id"],
        grade_id(cell) or cell["id"],
        kind,
        source,
        frozenset(_bound(table, nodes)),
        imports,
        frozenset(_defined(nodes)),
        frozenset(_Changes.of(ast.Module(top, [])) if kind == "solution" else ()),
        _is_dynamic(nodes) or not (python or not source.strip()),
        bool(about.get("hidden", HIDDEN in source)),
        frozenset(_operators(nodes) if kind in ("solution", "open") else ())
        | ({MASKS} if MASKING.search(source) else set()),
        frozenset(_read_in_functions(table) if kind != "test" else ()),
        frozenset(_declared_global(table) if kind in ("solution", "open") else ()),
        frozenset(_used(nodes) if kind in ("solution", "open") else ()),
        frozenset(n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)),
    )


def changed_names(roles: Sequence[Role]) -> frozenset[str]:
    """Return the names of locked cells that solution cells of the source change."""
    whose = Ownership(roles)
    bound: set[str] = set()
    changed: set[str] = set()
    for role in roles:
        changed |= whose.reach(role.cell) & bound
        if role.kind == "locked":
            whose.own(role)
            bound |= role.binds
    return frozenset(changed)


class Ownership:
    """Whose each name is, while a notebook is judged from its top to its end.

    A name that a locked cell binds is the instructor's, from the beginning; the name that a test
    binds is so from then on. It is the submission's where a solution cell of the source has changed
    it since. An open cell of the source takes back only what a test has bound.

    Args:
        roles: of the assignment's cells, in order.

    Attributes:
        shared: names that functions of the source give values to, which no locked cell binds: what
            a test gives to one is the submission's from then on.
    """

    def __init__(self, roles: Sequence[Role]) -> None:
        self.roles = roles
        locked = {name for role in roles if role.kind == "locked" for name in role.binds}
        self.shared = frozenset(name for role in roles for name in role.shares) - locked
        self._places = {role.cell: place for place, role in enumerate(roles)}
        self._reached = 0
        self._owners: dict[str, Role] = {}
        self._variables: set[str] = set()
        before: set[str] = set()
        for role in roles:
            if role.kind == "locked":
                for name in role.binds - before:
                    self._owners.setdefault(name, role)
            elif role.kind != "test":
                before |= role.rebinds

    def reach(self, cell: str) -> frozenset[str]:
        """Go on to a cell, which is about to run; return the names that are released on the way.

        What a locked cell or test binds it owns from the next step on: it may read what was there.
        """
        place = self._places.get(cell)
        released: set[str] = set()
        while place is not None and self._reached <= place:
            released |= self._pass(self._reached)
            self._reached += 1
        return frozenset(released)

    def own(self, role: Role, more: Iterable[str] = ()) -> None:
        """Give a cell's names to the instructor, once it has run.

        Args:
            role: the cell.
            more: names that it turned out to bind.
        """
        for name in role.binds.union(more):
            if role.kind != "test" or name not in self.shared:
                self._owners[name] = role
        self._variables |= role.rebinds - role.defines

    def owner(self, name: str) -> Role | None:
        """Return the cell of the instructor's that a name belongs to; None for any other."""
        return self._owners.get(name)

    def _pass(self, place: int) -> set[str]:
        role = self.roles[place]
        if role.instructors:
            return set()
        released = set(role.rebinds | (role.changes & self._variables))
        if role.kind == "open":
            released = {name for name in released if self._is_tests(name)}
        for name in released:
            self._owners.pop(name, None)
        return released

    def _is_tests(self, name: str) -> bool:
        owner = self._owners.get(name)
        return owner is not None and owner.kind == "test"


# -- read off the text ----------------------------------------------------------------------------


@functools.lru_cache(maxsize=1000)
def as_python(source: str) -> str:
    """Return a cell's text as Python: IPython's own lines as the calls that they stand for."""
    try:
        nodes_of(source)
        return source
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        from IPython.core.inputtransformer2 import TransformerManager

        try:
            return str(TransformerManager().transform_cell(source))
        except SyntaxError:
            return source


def _table(python: str) -> symtable.SymbolTable:
    """Return the names of a text's; of one that is no Python, none."""
    try:
        return table_of(python)
    except (SyntaxError, ValueError, RecursionError):
        return table_of("")


def _bound(table: symtable.SymbolTable, nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Yield the global names that code binds or deletes, whichever way, also in its functions."""
    yield from (s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported())
    yield from _declared_global(table)
    for text in _code_in_magics(nodes):
        yield from _bound(_table(as_python(text)), ())


def _declared_global(table: symtable.SymbolTable) -> Iterator[str]:
    for inner in table.get_children():
        for symbol in inner.get_symbols():
            if symbol.is_declared_global() and symbol.is_assigned():
                yield symbol.get_name()
        yield from _declared_global(inner)


def _code_in_magics(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Yield the code that lines such as ``%time x = 1`` hold, and the name of ``%%capture``."""
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
        if not texts or not all(isinstance(text, str) for text in texts):
            continue
        name, *rest = map(str, texts)
        if node.func.attr == "run_line_magic" and name in RUNS_ITS_TEXT:
            yield from rest
        elif node.func.attr == "run_cell_magic" and name in RUNS_ITS_TEXT and len(rest) == 2:
            yield rest[1]
            if name == "capture":
                yield from (f"{w} = 0" for w in rest[0].split() if w.isidentifier())


def _operators(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Yield the methods that classes define and that compare or calculate, also by @dataclass."""
    yield from _fitting(nodes)
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield f"set {node.attr}"
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and _swallows(node):
            yield from (SWALLOWS, CATCHES)
        yield from _caught(node)
        if not isinstance(node, ast.ClassDef):
            continue
        yield f"class {node.name}"
        bases = {getattr(base, "attr", getattr(base, "id", "")) for base in node.bases}
        made = {_name_of(base.func) for base in node.bases if isinstance(base, ast.Call)}
        if bases & VALUES or made & {"namedtuple"}:
            yield f"value {node.name}"
        if "Flag" in bases:
            yield from ("__or__", "__and__", "__xor__", "__invert__")
        for inner in node.body:
            names = [inner.name] if isinstance(inner, ast.FunctionDef) else []
            if isinstance(inner, ast.Assign):
                names = [one.id for one in inner.targets if isinstance(one, ast.Name)]
            yield from (name for name in names if name.startswith("__") or name in COMPARING)
        decorators = " ".join(map(ast.unparse, node.decorator_list))
        if "dataclass" in decorators:
            yield "__eq__"
            if "order=True" in decorators:
                yield from ("__lt__", "__le__", "__gt__", "__ge__")
            if "frozen=True" in decorators:
                yield "__hash__"
        if "total_ordering" in decorators:
            yield from ("__lt__", "__le__", "__gt__", "__ge__")


def _fitting(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Yield the functions, methods and classes that change an object which they are given.

    That is a parameter, what a loop takes out of one, or what an object keeps of it.
    """
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    found = {node.name for node in functions if _fits(node)}
    for _ in functions:  # also by way of another one
        called = {node.name for node in functions if found & set(_called(node))}
        if called <= found:
            break
        found |= called
    yield from (f"fits {name}" for name in found)
    for node in nodes:
        own = node.body if isinstance(node, ast.ClassDef) else []
        if any(isinstance(one, ast.FunctionDef) and one.name in found for one in own):
            yield f"fits {node.name}"  # type: ignore[attr-defined]


def _fits(function: ast.FunctionDef) -> bool:
    inner = list(ast.walk(function))
    given = {node.arg for node in inner if isinstance(node, ast.arg)}
    for node in inner:
        if isinstance(node, (ast.For, ast.comprehension)):
            given |= {one.id for one in ast.walk(node.target) if isinstance(one, ast.Name)}
    for node in inner:
        changed: ast.AST | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            changed = node.func.value if node.func.attr.startswith(FITTING) else None
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            changed = node.value if not _is_name(node.value, "self") else None
        while isinstance(changed, (ast.Attribute, ast.Subscript, ast.Call)):
            changed = changed.func if isinstance(changed, ast.Call) else changed.value
        if isinstance(changed, ast.Name) and changed.id in given:
            return True
    return False


def _called(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            yield getattr(node.func, "id", getattr(node.func, "attr", ""))


def _name_of(node: ast.AST) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _caught(node: ast.AST) -> Iterator[str]:
    """Yield what code at a node may do about an assertion: deal with it, read what it says."""
    if isinstance(node, ast.ExceptHandler):
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = [_name_of(kind) if kind else "" for kind in kinds]
        if any(name in ("", *BROAD) or name[0].islower() for name in names):
            yield CATCHES
            if node.name:
                yield READS
    elif _name_of(node) in CATCHING or (isinstance(node, ast.keyword) and node.arg in CATCHING):
        yield from (CATCHES, READS)


def _swallows(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether it is an ``__exit__``, or makes a context, that may deal with an error itself."""
    inner = list(ast.walk(function))
    if function.name in ("__exit__", "__aexit__"):
        returned = [node.value for node in inner if isinstance(node, ast.Return)]
        return any(
            not (value is None or (isinstance(value, ast.Constant) and not value.value))
            for value in returned
        )
    decorators = " ".join(map(ast.unparse, function.decorator_list))
    return "contextmanager" in decorators and any(
        isinstance(node, ast.Try) and node.handlers for node in inner
    )


def _read_in_functions(table: symtable.SymbolTable) -> Iterator[str]:
    """Yield the global names that functions and methods read."""
    todo = list(table.get_children())
    while todo:
        inner = todo.pop()
        todo += inner.get_children()
        yield from (s.get_name() for s in inner.get_symbols() if s.is_global())


def _used(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Yield the attributes of names that code reads, dotted."""
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            words = [node.attr]
            value = node.value
            while isinstance(value, ast.Attribute):
                words.append(value.attr)
                value = value.value
            if isinstance(value, ast.Name):
                yield ".".join([value.id, *reversed(words)])


def _defined(nodes: Sequence[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name


def _is_dynamic(nodes: Sequence[ast.AST]) -> bool:
    """Whether code may bind global names that its text doesn't say."""
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
            return True
        if isinstance(node, ast.Name) and node.id in REACHING:
            return True
        if isinstance(node, ast.Attribute) and node.attr in REACHING:
            return True
    return False


class _Changes(ast.NodeVisitor):
    """Collects the global names whose values code changes in place."""

    def __init__(self) -> None:
        self.found: set[str] = set()
        self._local: list[set[str]] = []

    @classmethod
    def of(cls, tree: ast.Module) -> set[str]:
        """Return the names."""
        visitor = cls()
        visitor.visit(tree)
        return visitor.found

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Know a function's own names from global ones."""
        self._inside(node, _locals(node))

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        """Know its own names."""
        self._inside(node, _locals(node))

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """Know its own names."""
        self._inside(node, _locals(node))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Know a class's own names."""
        self._inside(node, _locals(node))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Note ``x.a = ...`` and ``del x.a``."""
        self._stored(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Note ``x[0] = ...`` and ``del x[0]``."""
        self._stored(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Note ``x.append(1)``, ``shuffle(x)``, ``add(1, 2, out=x)``, ``x.drop(inplace=True)``."""
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else ""
        if isinstance(function, ast.Name):
            name = function.id
        if isinstance(function, ast.Attribute) and (
            name in CHANGING_METHODS
            or any(k.arg == "inplace" and _is_true(k.value) for k in node.keywords)
        ):
            self._note(function.value)
        if name in CHANGING_FUNCTIONS and node.args:
            self._note(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "out":
                self._note(keyword.value)
        self.generic_visit(node)

    def _stored(self, node: ast.Attribute | ast.Subscript) -> None:
        if isinstance(node.ctx, (ast.Store, ast.Del)):
            self._note(node.value)
        self.generic_visit(node)

    def _inside(self, node: ast.AST, names: set[str]) -> None:
        self._local.append(names)
        self.generic_visit(node)
        self._local.pop()

    def _note(self, node: ast.AST) -> None:
        while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
            node = node.value
        if isinstance(node, ast.Name) and not any(node.id in names for names in self._local):
            self.found.add(node.id)


def _is_true(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


def _locals(node: ast.AST) -> set[str]:
    """Return the names of a function's or class's own."""
    names: set[str] = set()
    declared: set[str] = set()
    todo = list(ast.iter_child_nodes(node))
    while todo:
        inner = todo.pop()
        if isinstance(inner, ast.arg):
            names.add(inner.arg)
        elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            names.add(inner.id)
        elif isinstance(inner, (ast.Global, ast.Nonlocal)):
            declared |= set(inner.names)
        if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(inner.name)
        elif not isinstance(inner, ast.Lambda):
            todo += ast.iter_child_nodes(inner)
    return names - declared
