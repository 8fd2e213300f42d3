"""The score with the hidden tests, inside the notebook: a button, and the line magic ``%score``.

Either saves the notebook, lets the process of ``autograder.lab.service`` judge it, and shows the
exercises with points, state and next step below the cell.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import IO, Any

from autograder.course.saving import POLL_SECONDS, saved_at, wait_until_whole
from autograder.sandbox import starting

SAVE_SECONDS = 3.0
WHOLE_SECONDS = 10.0  # from the begin of saving to its end
SERVER_SECONDS = 2.0
SAVE = """
const mac = navigator.platform.startsWith("Mac");
const panel = element.closest(".jp-NotebookPanel") || document.body;
panel.dispatchEvent(new KeyboardEvent("keydown", {
  key: "s", code: "KeyS", keyCode: 83, ctrlKey: !mac, metaKey: mac, bubbles: true, cancelable: true,
}));
"""


def score_button(notebook: str = "") -> None:
    """Show a button that scores this notebook.

    Args:
        notebook: its file, where nobody knows it; relative to the working folder. A copy of the
            notebook has another name and still names this one.
    """
    try:
        import ipywidgets
    except ImportError:
        print(
            "The button needs ipywidgets (python -m pip install ipywidgets). Without it, type "
            "%load_ext autograder.lab  and then  %score  in a cell of your own."
        )
        return
    button = ipywidgets.Button(
        description="Score with the hidden tests",
        tooltip="Saves the notebook and judges it; takes some seconds the first time",
        button_style="primary",
        icon="check",
        layout=ipywidgets.Layout(width="auto"),
    )
    below = ipywidgets.Output()

    def clicked(_: object) -> None:
        button.disabled = True
        try:
            with below:
                score(otherwise=notebook)
        finally:
            button.disabled = False

    button.on_click(clicked)
    _show(ipywidgets.VBox([button, below]))


def score(notebook: str = "", *, otherwise: str = "") -> None:
    """Save this notebook, judge it, and show the table below the cell.

    Args:
        notebook: its file, if somebody names it; relative to the working folder.
        otherwise: its file where nobody knows it.
    """
    from IPython.display import HTML, clear_output

    path = notebook_path(notebook, otherwise)
    if path is None:
        print(
            f"{notebook or otherwise or 'The notebook'} can't be found in {Path.cwd()}: "
            "name it, as in  %score python_basics.ipynb"
        )
        return
    saved = _save(path)
    clear_output(wait=True)  # where the last table stood, right below the button
    print(f"Judging {path.name} ...", flush=True)
    answer = _ask(path)
    clear_output(wait=True)
    if "problem" in answer:
        print(answer["problem"])
        return
    if not saved:
        stamp = time.strftime("%H:%M:%S", time.localtime(saved_at(path) / 1e9))
        print(f"This is the notebook as it was saved at {stamp}: save it, then score again.")
    _show(HTML(answer["html"]))


def notebook_path(name: str = "", otherwise: str = "") -> Path | None:
    """Return the file of the notebook that this kernel runs, or None where that isn't known.

    Args:
        name: what somebody says it is. Where there is no such file, others are asked: Jupyter's
            server, VS Code, which leaves it in a variable, and the environment, which names the
            file with which the kernel was started.
        otherwise: what it is where none of them knows.
    """
    told = [name, _of_the_server(), _user_names().get("__vsc_ipynb_file__")]
    for candidate in (*told, os.environ.get("JPY_SESSION_NAME"), otherwise):
        if candidate and (path := Path(candidate)).suffix == ".ipynb" and path.is_file():
            return path.resolve()
    return None


def _of_the_server() -> Path | None:
    """Return what a Jupyter server of this machine shows with this kernel.

    After the notebook was renamed, that is another file than the kernel was started with.
    """
    try:
        from ipykernel.connect import get_connection_file
        from jupyter_server.serverapp import list_running_servers

        kernel = Path(get_connection_file()).stem.removeprefix("kernel-")
    except (ImportError, RuntimeError):  # no server here, or no kernel
        return None
    straight = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for server in list_running_servers():
        asked = urllib.request.Request(
            f"{server['url']}api/sessions", headers={"Authorization": f"token {server['token']}"}
        )
        with contextlib.suppress(OSError, ValueError, LookupError, TypeError):
            with straight.open(asked, timeout=SERVER_SECONDS) as answer:
                sessions = json.load(answer)
            for session in sessions:
                if session["kernel"]["id"] == kernel:
                    return Path(server["root_dir"], session["path"])
    return None


def _save(path: Path) -> bool:
    """Ask the page to save the notebook; return whether it did within a few seconds."""
    from IPython.display import Javascript

    before = saved_at(path)
    _show(Javascript(SAVE))
    end = time.monotonic() + SAVE_SECONDS
    while time.monotonic() < end:
        if saved_at(path) != before:
            return wait_until_whole(path, WHOLE_SECONDS)
        time.sleep(POLL_SECONDS)
    return False


_service: subprocess.Popen[str] | None = None


def _ask(path: Path) -> dict[str, Any]:
    for attempt in range(2):  # a process that has died meanwhile is replaced once
        asked, answered = _pipes()
        try:
            asked.write(json.dumps({"notebook": str(path)}) + "\n")
            asked.flush()
            if line := answered.readline():
                answer: dict[str, Any] = json.loads(line)
                return answer
        except (OSError, ValueError):
            pass
        _close()
        if attempt:
            break
    return {"problem": f"{path} can't be judged: the judging process ended. Try again."}


def _pipes() -> tuple[IO[str], IO[str]]:
    global _service
    if _service is None or _service.poll() is not None:
        _service = subprocess.Popen(
            starting.python("-m", "autograder.lab.service"),
            cwd=starting.OURS,
            env=starting.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,  # the kernel's interrupt is for the kernel
        )
    assert _service.stdin is not None
    assert _service.stdout is not None
    return _service.stdin, _service.stdout


@atexit.register
def _close() -> None:
    global _service
    if _service is not None:
        if _service.stdin is not None:
            _service.stdin.close()  # it ends by itself, and its workers with it
        try:
            _service.wait(2)
        except subprocess.TimeoutExpired:
            _service.kill()
            _service.wait()
        _service = None


def _user_names() -> dict[str, Any]:
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    return {} if shell is None else shell.user_ns


def _show(shown: Any) -> None:
    from IPython.display import display

    display(shown)
