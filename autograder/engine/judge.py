"""Judge one notebook: the submission's cells in a sandbox, the test cells here."""

from __future__ import annotations

import ast
import contextlib
import linecache
import os
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.engine import seeds
from autograder.engine.discretion import PRINTED, Discretion, constants
from autograder.engine.follow import Exercise, Plan, References, in_place
from autograder.engine.globals import Fault, Names, remember
from autograder.engine.outputs import Output, credited, error, plain, stream
from autograder.engine.prepare import is_locked, is_test
from autograder.engine.roles import Role, as_python
from autograder.engine.running import Complaints, Kernel, SlowTestError, quiet, time_limit
from autograder.engine.session import GONE, TIMEOUT, Session
from autograder.engine.sources import Sources, patch_getsource
from autograder.engine.theirs import looks_at_files
from autograder.engine.trees import nodes_of
from autograder.engine.within import run_within
from autograder.sandbox.client import LimitError, SandboxGoneError
from autograder.sandbox.handles import REFUSED, RUNNERS, Handle
from autograder.sandbox.limits import MEGABYTE, Budget, Limits
from autograder.sandbox.walls import Nursery

KERNEL = Kernel()  # one a process, warm before the forks that judge with it


@dataclass(frozen=True)
class Task:
    """What is to be judged.

    Attributes:
        notebook: what ``prepare`` made of a submission.
        roles: of the assignment's cells.
        idle: ids of cells that the submission's process needn't run.
        done: ids of tests that are judged already.
        failed: of these, those that have failed.
        files: what lies beside the notebook, by relative path.
        follow_through: whether an error of one exercise is charged only there.
        shown: of what is idle, what a person wants to see; it is run once, after the tests.
        inside: whether its tests run in the submission's own process.
    """

    notebook: dict[str, Any]
    roles: Sequence[Role]
    idle: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    failed: frozenset[str] = frozenset()
    files: Mapping[str, bytes] | None = None
    follow_through: bool = True
    shown: frozenset[str] = frozenset()
    inside: bool = False


@dataclass(frozen=True)
class Ran:
    """A cell that has run.

    Attributes:
        cell: its id.
        outputs: what it put out.
        fault: what is wrong with it, if it is the assignment's own.
        given: of a test that passes, the exercises that had to be put right for that.
    """

    cell: str
    outputs: list[Output]
    fault: Fault | None = None
    given: tuple[str, ...] = ()


def judge(
    task: Task,
    nursery: Nursery,
    limits: Limits,
    moved: Callable[[float], object] = lambda _: None,
) -> Iterator[Ran]:
    """Run a prepared notebook's code cells; yield what comes of each when it is done.

    Test cells run in this process; locked cells in both, or here alone if they are idle; every
    other cell in the sandbox alone.
    Runs in a process of its own, in a folder that holds the assignment's files and that the sandbox
    may read: the tests' modules and files are this one's.

    Args:
        task: the notebook.
        nursery: gives sandboxes.
        limits: what the submission may use.
        moved: told by how many seconds the end has moved, for the machine has much to do.
    """
    tempfile.tempdir = os.getcwd()
    seeds.listen()
    files = task.files or {}
    run = [cell for cell in task.notebook["cells"] if cell["cell_type"] == "code"]
    budget = Budget(limits, len(run), moved)
    session = Session(nursery, files, limits, budget)
    names = Names(session, task.roles, KERNEL)
    roles = {role.cell: role for role in task.roles}
    sources = Sources()
    patch_getsource(sources)
    room = limits.notebook_output * MEGABYTE
    count = 0
    discretion = Discretion(cell["source"] for cell in run if not is_test(cell))
    given = False  # whether the submission has been given what hidden tests hold
    late: dict[str, int] = {}
    failed: set[str] = set()
    for cell in run:
        fault = None
        session.begin()
        names.reach(cell["id"])
        if cell["id"] in task.done:
            names.skip(roles[cell["id"]])
            continue
        if is_test(cell):
            given = given or roles[cell["id"]].hidden
            role = roles[cell["id"]]
            if task.inside:
                outputs = run_within(role, session, hidden=given)
            else:
                outputs = _run_test(role, names, session, discretion if given else None)
            outputs = credited(outputs, _points(cell))
            if any(output["output_type"] == "error" for output in outputs):
                failed.add(cell["id"])
        elif cell["id"] in task.idle and not is_locked(cell):
            if cell["id"] in task.shown:
                count += 1
                late[cell["id"]] = count
            continue
        else:
            outputs = session.run(cell["source"]) if cell["id"] not in task.idle else []
            sources.add(cell["source"])
            if is_locked(cell) and not task.inside:
                fault = names.define(roles[cell["id"]])
        count += 1
        if given and outputs and not is_test(cell):
            late[cell["id"]], outputs = count, []
        kept = list(plain(outputs, min(limits.output * MEGABYTE, room), count))
        room = max(room - len(repr(kept)), 0)
        yield Ran(cell["id"], kept, fault)
    left_out = task.idle - task.shown
    own = [cell for cell in run if not is_test(cell) and cell["id"] not in left_out]
    for name, outputs in _untested(session, own) if late else ():
        if name in late:
            kept = list(plain(outputs, min(limits.output * MEGABYTE, room), late[name]))
            room = max(room - len(repr(kept)), 0)
            yield Ran(name, kept)
    session.close()
    if task.follow_through:
        yield from _follow(task, run, failed, lambda: Session(nursery, files, limits, budget))


def _follow(
    task: Task, run: Sequence[dict[str, Any]], failed: set[str], start: Callable[[], Session]
) -> Iterator[Ran]:
    """Judge failed tests again with others' functions put right; yield those that pass then."""
    own = [(cell["id"], cell["source"]) for cell in run if not is_test(cell)]
    plan = Plan(task.roles, own, failed | task.failed)
    tests = {test: help_ for test, help_ in plan.tests().items() if test in failed}
    if not tests:
        return
    roles = {role.cell: role for role in task.roles}
    references = References(start(), task.roles)
    session = start()
    names, sources = Names(session, task.roles, KERNEL), Sources()
    patch_getsource(sources)
    passed: set[str] = set()
    known: set[tuple[Exercise, str]] = set()  # what has been lent to this sandbox
    last = max(place for place, cell in enumerate(run) if cell["id"] in tests)

    def judged(
        cell: dict[str, Any],
        functions: Mapping[str, Callable[..., Any]],
        barred: frozenset[str] = frozenset(),
    ) -> list[Output]:
        """Return what a test puts out that passes with functions in place; else nothing."""
        outputs: list[Output] = []
        with contextlib.suppress(LimitError, SandboxGoneError):
            with in_place(session, functions, barred):
                outputs = _run_test(roles[cell["id"]], names, session, Discretion(()))
                outputs = [] if session.got_barred else credited(outputs, _points(cell))
            references.end_test()
        failed = any(output["output_type"] == "error" for output in outputs)
        return [] if failed else outputs

    for cell in run[: last + 1]:
        session.begin()
        names.reach(cell["id"])
        if cell["id"] in tests:
            references.reach(cell["id"])
            found = tests[cell["id"]]
            if not known <= found.pairs:  # what it was told there could be of use now
                session.renew()
                known.clear()
            others = tuple(found.lent)
            wrong = tuple(other for other in others if plan.wrong(other, passed)) or others
            # those between them that pass by now are as good as their references, which ask the
            # submission for far less; but where one's own function offers more, it is needed
            for chosen in dict.fromkeys((others, wrong)):
                lent = {pair for pair in found.pairs if pair[0] in chosen}
                known |= lent
                outputs = judged(cell, references.functions(lent), found.barred)
                if outputs and (
                    not any(judged(cell, alone) for alone in references.alone(lent, found))
                    or judged(cell, dict.fromkeys(found.own, _zero))  # it asks next to nothing
                ):
                    passed.add(cell["id"])
                    given = tuple(other.role.name for other in wrong)
                    note = stream(f"right, given a right {', '.join(given)}\n")
                    yield Ran(cell["id"], [note, *plain(outputs, MEGABYTE, 1)], None, given)
                    break
        elif is_test(cell):
            names.skip(roles[cell["id"]])
        elif cell["id"] not in task.idle or is_locked(cell):
            if cell["id"] not in task.idle:
                session.run(cell["source"])
            sources.add(cell["source"])
            if is_locked(cell):
                names.define(roles[cell["id"]])
    session.close()
    references.close()


def _zero(*_: Any, **__: Any) -> float:
    """Answer whatever is asked; a test of purity, say, may be content with that."""
    return 0.0


def _untested(
    session: Session, cells: Sequence[dict[str, Any]]
) -> Iterator[tuple[str, list[Output]]]:
    """Yield what cells show where no test has been: for those that come after a hidden test.

    In the sandbox that was tested they could show what they were given.
    """
    outputs = session.again([cell["source"] for cell in cells])
    yield from zip((cell["id"] for cell in cells), outputs, strict=True)


def _points(test: Mapping[str, Any]) -> float:
    """Return what a test is worth."""
    return float(test["metadata"]["nbgrader"].get("points") or 0)


def learn(roles: Sequence[Role]) -> None:
    """Read and compile an assignment's own cells once, before the forks that judge with them."""
    for role in roles:
        if role.instructors:
            KERNEL.learn(role.source, f"<{role.name}>")
            Sources().add(role.source)
            constants(role.source)
            looks_at_files(role)


def _run_test(
    role: Role, names: Names, session: Session, discretion: Discretion | None
) -> list[Output]:
    """Run a test; show of the submission what discretion allows, or all if there is none."""
    filename = remember(role)
    seeds.forget()
    value, shown = None, ""
    cause: BaseException | None = None
    failed: Output | None = None
    complaints = Complaints()
    with quiet(complaints) as printed:
        try:
            with time_limit(session.test_seconds, session.excuse):
                session.begin_test()
                value = KERNEL.run(role.source, filename, names.tests)
                shown = "" if value is None else _as_shown(value)
        except LimitError as failure:
            late = f"a call to the submission {failure}"
            if isinstance(failure, SlowTestError):
                session.close()
            elif "took longer" in late:
                late += ": does a loop in it never end?"
            failed = error(TIMEOUT, late)
        except SandboxGoneError as failure:
            failed = error(GONE, str(failure))
        except BaseException as failure:
            cause, failed = failure, _describe(failure, filename)
    names.bind(role)
    if failed is not None:
        names.fail(role, failed["ename"])
    put_out, raised = session.end_test()
    put_out = [item for item in map(_printed, put_out) if item["text"]]
    behind = _behind(cause)
    lines = [line for its, lines in raised if any(its is one for one in behind) for line in lines]
    text, complained = printed.getvalue(), complaints.getvalue()
    if discretion is not None:
        said = [*(_said(its) for its, _ in raised), *sorted(session.told)]
        put_out = [stream(PRINTED)] if put_out else []
        text, lines = discretion.without(text, said), discretion.frames(lines)
        complained = discretion.without(complained, said)
        if failed is not None:
            if any(its is cause for its, _ in raised):
                failed = discretion.error(failed, None)
            elif cause is None or _in_own_words(cause):
                failed = discretion.error(failed, said)
            else:
                failed = discretion.beside(role.source).error(failed, None)
    outputs = [stream(text), *map(_shown, KERNEL.shown()), *put_out]
    if complained:
        outputs.append(stream(complained) | {"name": "stderr"})
    if failed is not None:
        failed["traceback"][-1:-1] = lines
        outputs.append(failed)
    elif value is not None:
        data = {"text/plain": shown}
        outputs.append({"output_type": "execute_result", "data": data})
    return outputs


def _said(failure: BaseException) -> str:
    """Return what an exception says; where its class can't say it, what it was made of."""
    try:
        return str(failure)
    except BaseException:  # a locked cell's class may need what didn't come over the wire
        return ", ".join(map(repr, failure.args))


def _in_own_words(cause: BaseException) -> bool:
    """Whether a cell of the assignment's says an error itself, or has a tool for tests say it.

    Any other one is Python's or a library's, of what a cell does with what came back.
    """
    own = not isinstance(cause, Exception) or isinstance(cause, (AssertionError, NameError))
    if own or hasattr(cause, REFUSED) or type(cause).__module__.partition(".")[0] in RUNNERS:
        return True
    *_, last = traceback.extract_tb(cause.__traceback__)
    lines = linecache.getlines(last.filename) if last.filename.startswith("<") else []
    place = last.lineno or 0
    with contextlib.suppress(SyntaxError, ValueError):
        raised = [n for n in nodes_of(as_python("".join(lines))) if isinstance(n, ast.Raise)]
        return any(node.lineno <= place <= (node.end_lineno or 0) for node in raised)
    return False


def _behind(cause: BaseException | None) -> list[BaseException]:
    """Return an exception and those that it was raised from, or that were being handled then.

    A test may say an error of the submission's in words of its own: the lines are that error's.
    """
    found: list[BaseException] = []
    while cause is not None and all(cause is not one for one in found):
        found.append(cause)
        cause = cause.__cause__ or cause.__context__
    return found


def _as_shown(value: Any) -> str:
    """Return a value's text; of an object of the submission's only what it is.

    Its own text could be a number, which nbgrader would take for points.
    """
    return f"<{value.kind_}>" if isinstance(value, Handle) else repr(value)


def _shown(item: Output) -> Output:
    """Return what a test displayed, which is no score: nbgrader reads that in a value or error."""
    shown = item.get("output_type") == "display_data"
    return item if shown else stream("")


def _printed(item: Output) -> Output:
    """Return what of a submission's output may stand in a test cell: the text it printed.

    Anything else could pass for a score: nbgrader reads it in the first value or error there.
    """
    printed = item.get("output_type") == "stream" and item.get("name") == "stdout"
    return stream(item.get("text") if printed else "")


def _describe(failure: BaseException, filename: str) -> Output:
    lines = ["Traceback (most recent call last):"]
    for frame in traceback.extract_tb(failure.__traceback__):
        if frame.filename == filename:
            lines += [f"  line {frame.lineno}, in {frame.name}", f"    {frame.line}"]
    name, text = type(failure).__name__, _said(failure)
    own = getattr(failure, "pythons_own", None)  # of an exception class of the submission's
    if isinstance(own, type):
        name, text = own.__name__, f"{name}: {text}"
    lines.append(f"{name}: {text}")
    return error(name, text, lines)
