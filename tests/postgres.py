"""A PostgreSQL server for one test."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def postgres_programs() -> Path | None:
    """Return the folder of PostgreSQL's server programs, which isn't on the PATH on Debian."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True)
    if not found and (program := shutil.which("postgres")):
        found = [Path(program).resolve()]
    return found[0].parent if found else None


@contextlib.contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Start a PostgreSQL server of our own; yield the URL of a database on it."""
    programs = postgres_programs()
    assert programs is not None
    port = free_port()
    user: dict[str, str] = {}
    data = folder / "postgres"
    data.mkdir()
    if os.geteuid() == 0:  # the server refuses to run as root
        user = {"user": "postgres", "group": "postgres"}
        for path in (data, *data.parents):  # pytest closes its folders for others
            if not path.stat().st_mode & 0o001:
                path.chmod(0o755)
        shutil.chown(data, **user)
    who = pwd.getpwuid(os.geteuid()).pw_name if not user else "postgres"
    subprocess.run(
        [programs / "initdb", "-D", data, "-A", "trust", "-U", who, "--no-sync"],
        check=True,
        capture_output=True,
        cwd=data,
        **user,  # type: ignore[call-overload]
    )
    words = ["-D", str(data), "-p", str(port), "-k", str(data), "-h", "127.0.0.1", "-F"]
    server = subprocess.Popen(
        [programs / "postgres", *words],
        cwd=data,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **user,  # type: ignore[call-overload]
    )
    try:
        for _ in range(100):
            ready = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
            if subprocess.run(ready, check=False).returncode == 0:
                break
            time.sleep(0.1)
        yield f"postgresql+psycopg://{who}@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(20)
