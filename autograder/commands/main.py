"""The command line: ``autograder COMMAND``."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import textwrap
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from typing import NoReturn

from autograder.commands import audit, build, check, doctor, feedback, grade, new, report
from autograder.commands.terminal import DONE, NOT_DONE, say
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.names import shown
from autograder.course.whose import (
    Found,
    bare_course,
    course_for_notebook,
    course_here,
    named_course,
    remember,
)
from autograder.errors import CourseError
from autograder.sandbox import starting

COMMANDS = {
    "build": build,
    "grade": grade,
    "check": check,
    "feedback": feedback,
    "report": report,
    "audit": audit,
    "new": new,
    "doctor": doctor,
}
ONES_OWN = (build.run, grade.run, audit.run)  # nobody does this to a course that isn't theirs
NEW_OBJECTS = 50_000  # between two searches for garbage; of Python's 700, each import makes many


EPILOG = """\
example, in the course folder:
  autograder grade          what was handed in
  autograder report         who stands where
  autograder COMMAND --help   more about one of them

Exit code: 0 done; 1 done, but for what is named, which needs a person; 2 not done, and why.
Answers that wait for a person are no fault: grade ends with 0, and so does report, which tells
who is not graded, waits or is missing, and names whoever an export leaves out.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: its words; those of the command line by default, and then this process looks for
            modules, programs and settings nowhere in the folder where it was started.

    Returns:
        0: done. 1: done, but for what is named. 2: not done, and stderr says why.
    """
    if arguments is None:
        gc.set_threshold(NEW_OBJECTS)
    starting.leave_out_slow_modules()
    options = _parser().parse_args(arguments)
    command: Callable[[Course, argparse.Namespace], int] = options.command
    try:
        course = _course(options)
        if arguments is None:
            _leave_for(course, options)
        return command(course, options)
    except BrokenPipeError:  # whoever read our output has had enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (CourseError, OSError) as error:
        if options.debug:
            raise
        say(shown(f"autograder: {error}"), file=sys.stderr)
    except KeyboardInterrupt:
        say("autograder: stopped; run the command again to go on.", file=sys.stderr)
    return NOT_DONE


def _course(options: argparse.Namespace) -> Course:
    """Return the course to use; say whose it is where somebody might think otherwise."""
    if options.command is doctor.run and options.folder is not None:
        found = Found(bare_course(options.folder))
    elif options.course is not None:
        found = Found(named_course(options.course))
    elif options.command is check.run:
        found = course_for_notebook(Path.cwd())
    else:
        found = course_here(Path.cwd())
    is_named = options.course is not None
    is_new = (is_named or options.command in ONES_OWN) and remember(found.course)
    if is_new and not is_named:
        say(
            shown(
                f"You work in {found.course.home} for the first time: from now on, "
                f"`autograder check` takes it for your own course and runs its {CONFIG_NAME}."
            ),
            file=sys.stderr,
        )
    for note in found.notes:
        say(shown(f"{note}. The course is {found.course.home}."), file=sys.stderr)
    return found.course


def _leave_for(course: Course, options: argparse.Namespace) -> None:
    """Work in the course folder, whatever lies where the command was started."""
    starting.forget_working_folder()
    if "files" in options:
        options.files = [Path.cwd() / path for path in options.files]
    os.chdir(course.root)


class _Parser(argparse.ArgumentParser):
    """Says, where a name may begin with a dash, how to write it."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words, and end."""
        if "--student: expected one argument" in message:
            message += "; a name that begins with a dash is written --student=-name"
        super().error(message)


class _Version(argparse.Action):
    """Says the version of this, of nbgrader and of Python, which are looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        python = ".".join(map(str, sys.version_info[:3]))
        ours, nbgrader = (metadata.version(name) for name in ("autograder", "nbgrader"))
        say(f"autograder {ours} (nbgrader {nbgrader}, Python {python})")
        parser.exit(DONE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="autograder",
        description="Build, grade and prove the course's assignments.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    common = _Parser(add_help=False)
    common.add_argument(
        "--course", type=Path, metavar="FOLDER", help="the course folder (default: found from here)"
    )
    common.add_argument("--debug", action="store_true", help="show a traceback for an error")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        command = commands.add_parser(
            name,
            parents=[common],
            help=module.SUMMARY,
            description=module.SUMMARY,
            epilog=f"examples:\n{textwrap.indent(module.EXAMPLE, '  ')}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.options(command)
        command.set_defaults(command=module.run)
    return parser
