"""Start the warm Python inside bubblewrap's walls, and ask it for forks."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

from autograder.sandbox import starting
from autograder.sandbox.fonts import font_list
from autograder.sandbox.limits import Limits
from autograder.sandbox.waiting import expect_greeting

HERE = Path(__file__).resolve().parent
PACKAGE = "/opt/autograder"
SCRATCH = "/tmp/scratch"  # each fork mounts a folder of its own there
FONTS = f"{SCRATCH}/.matplotlib"  # a list in a folder that can't be written is not even read
DEVICES = ("null", "zero", "full", "random", "urandom")
START_SECONDS = 60
NOT_INSTALLED = "bubblewrap is not installed (Debian's package: bubblewrap)"


class SandboxError(Exception):
    """The sandbox could not be started."""


class Nursery:
    """A warm Python behind walls that is forked for each submission.

    Args:
        data: folder that submissions may read as ``/data``.
        shared: folder that they may read under its own name: the judge's files.
        home: an empty folder: the home where there are no walls.
        limits: what each of them may use.
        core: the processor core that it stays on once it is warm, or None.

    Attributes:
        walled: whether bubblewrap's walls stand; if not, it is a separate process with limits.
        reason: why they don't stand, in one sentence. Both are known after ``wait``.
    """

    def __init__(
        self,
        data: Path | None,
        shared: Path,
        home: Path,
        limits: Limits,
        core: int | None = None,
    ) -> None:
        self._data, self._shared, self._home, self._limits = data, shared, home, limits
        self._core = core
        self._fonts = font_list(home)
        self._program = starting.program("bwrap")
        self.walled = bool(self._program)
        self.reason = "" if self.walled else NOT_INSTALLED
        self._start()

    def wait(self) -> None:
        """Wait until it is warm; where the walls don't stand, start it without.

        Raises:
            SandboxError: it doesn't start in either way.
        """
        try:
            self._wait()
        except SandboxError as error:
            if not self.walled:
                raise
            self.walled, self.reason = False, str(error)
            self._start()
            self._wait()

    def _start(self) -> None:
        self._control, theirs = socket.socketpair()
        self._control.settimeout(START_SECONDS)
        words = starting.python("-s", "-m", "autograder.sandbox.inside", str(theirs.fileno()))
        words += [json.dumps(self._limits.as_dict()), "walled" if self.walled else "open"]
        words += [json.dumps(self._core)]
        if self.walled:
            environment = _environment(SCRATCH, FONTS)
            walls = _walls(self._data, self._shared, self._fonts, environment)
            words = [self._program, *walls, *words]
        else:
            environment = _environment(str(self._home), str(self._fonts))
            environment["PYTHONPATH"] = str(HERE.parent.parent)
            if self._data is not None:
                (self._home / "data").symlink_to(self._data)
        self._process = subprocess.Popen(
            words,
            cwd=self._home,
            env=environment,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        theirs.close()

    def _wait(self) -> None:
        try:
            ready = self._control.recv(8)
        except TimeoutError:
            ready = b""
        if ready != b"ready   ":
            self._process.kill()
            assert self._process.stderr is not None
            said = self._process.stderr.read().decode(errors="replace").strip().splitlines()
            raise SandboxError(said[-1] if said else "the sandbox did not start")

    def fork(self) -> tuple[socket.socket, int]:
        """Return the socket of a fresh fork, which greets there, and the number to end it by."""
        ours, theirs = socket.socketpair()
        expect_greeting(ours)
        with theirs:
            socket.send_fds(self._control, [b"fork00000000"], [theirs.fileno()])
        return ours, int(self._control.recv(8))

    def interrupt(self, number: int) -> None:
        """Interrupt what a fork is doing, as Ctrl-C would."""
        self._control.sendall(b"intr%8d" % number)

    def kill(self, number: int) -> None:
        """End a fork and every process that it started."""
        with contextlib.suppress(OSError):
            self._control.sendall(b"kill%8d" % number)

    def kill_all(self) -> None:
        """End every fork."""
        with contextlib.suppress(OSError):
            self._control.sendall(b"none00000000")

    def leave(self) -> None:
        """Let go of it without ending it: another process has it now."""
        self._control.close()

    def close(self) -> None:
        """End the warm Python, and with it all that it started."""
        self._control.close()
        self._process.kill()
        self._process.wait()


def _environment(home: str, fonts: str) -> dict[str, str]:
    return {
        "HOME": home,
        "LANG": "C.UTF-8",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": PACKAGE,
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MPLCONFIGDIR": fonts,
        "IPYTHONDIR": f"{home}/.ipython",
        "HDF5_USE_FILE_LOCKING": "FALSE",
    }


def _walls(data: Path | None, shared: Path, fonts: Path, environment: dict[str, str]) -> list[str]:
    """Return bubblewrap's words: what is separate, what can be seen, what is set."""
    words = ["--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    words += ["--unshare-cgroup-try", "--disable-userns", "--die-with-parent", "--new-session"]
    words += ["--cap-drop", "ALL", "--cap-add", "CAP_SYS_ADMIN", "--hostname", "sandbox"]
    words += ["--tmpfs", "/tmp", "--tmpfs", SCRATCH]
    for file in fonts.glob("*.json"):
        words += ["--ro-bind", str(file), f"{FONTS}/{file.name}"]
    seen = ["/etc/alternatives", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts"]
    for prefix in ("/usr", "/usr/local", sys.base_prefix, sys.prefix):
        seen += [f"{prefix}/{part}" for part in ("bin", "lib", "lib32", "lib64", "pyvenv.cfg")]
    seen += ["/usr/share/fonts", "/usr/share/zoneinfo"]
    for name in ("/bin", "/lib", "/lib32", "/lib64"):
        if Path(name).is_symlink():
            words += ["--symlink", os.readlink(name), name]
        elif Path(name).is_dir():
            seen.append(name)
    for name in dict.fromkeys(seen):
        words += ["--ro-bind-try", name, name]
    words += ["--ro-bind", str(HERE), f"{PACKAGE}/autograder/sandbox"]
    words += ["--ro-bind", str(HERE.parent / "__init__.py"), f"{PACKAGE}/autograder/__init__.py"]
    if data is not None:
        words += ["--ro-bind", str(data), "/data"]
    words += ["--tmpfs", "/dev", "--symlink", "/proc/self/fd", "/dev/fd"]
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        words += ["--symlink", f"/proc/self/fd/{number}", f"/dev/{name}"]
    for name in DEVICES:
        words += ["--dev-bind", f"/dev/{name}", f"/dev/{name}"]
    words += ["--proc", "/proc", "--chdir", SCRATCH, "--clearenv"]
    words += ["--ro-bind", str(shared), str(shared)]  # it may lie in /dev/shm
    for name in ("/dev", "/tmp", "/"):
        words += ["--remount-ro", name]
    for name, value in environment.items():
        words += ["--setenv", name, value]
    return [*words, "--"]
