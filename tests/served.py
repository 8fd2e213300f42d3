"""A Jupyter server for one test, in a folder of that test."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

TOKEN = "a-token-for-this-test"
# JupyterLab asks each newcomer whether it may fetch news; the question would lie over the page.
QUIET = Path(
    ".jupyter/lab/user-settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
)


class Server:
    """A Jupyter server in a folder, with its own home there.

    Args:
        folder: where it is started.
        words: the program and what comes after it; ``jupyter-server`` by default.
        environment: variables besides.
    """

    def __init__(
        self, folder: Path, *words: str, environment: dict[str, str] | None = None
    ) -> None:
        (folder / QUIET).parent.mkdir(parents=True, exist_ok=True)
        (folder / QUIET).write_text('{"fetchNews": "false", "checkForUpdates": false}')
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        self._process = subprocess.Popen(
            [
                Path(sys.executable).parent / (words or ("jupyter-server",))[0],
                *words[1:],
                f"--port={self.address.rpartition(':')[2]}",
                f"--IdentityProvider.token={TOKEN}",
                "--ServerApp.disable_check_xsrf=True",
                *(["--allow-root"] if os.geteuid() == 0 else []),
                *([] if words else ["--no-browser"]),
            ],
            cwd=folder,
            env=os.environ | {"HOME": str(folder)} | (environment or {}),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, path: str, *, post: bool = False) -> str:
        """Return the answer to a request; wait for the server to come up."""
        request = urllib.request.Request(
            self.address + path,
            data=b"" if post else None,
            headers={"Authorization": f"token {TOKEN}"},
        )
        for attempt in range(120):
            try:
                with urllib.request.urlopen(request, timeout=120) as answer:
                    text: str = answer.read().decode()
                    return text
            except urllib.error.HTTPError:
                raise
            except OSError:
                assert attempt < 119, "the server did not come up"
                time.sleep(0.5)
        raise AssertionError

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(20)
