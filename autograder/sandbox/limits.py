"""How much of the machine one submission may use."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MEGABYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; sizes in megabytes, times in seconds.

    Attributes:
        cell_seconds: wall time of one cell, and of one call from a test.
        notebook_seconds: wall time of the whole notebook.
        cpu_seconds: processor time of the whole notebook.
        memory: address space of each of its processes.
        disk: size of its scratch folder, and of any file in it.
        processes: processes and threads at one time.
        open_files: open files of each process.
        output: text and pictures that one cell may put out.
        wire: data of one call that may cross between judge and sandbox.
    """

    cell_seconds: float = 20
    notebook_seconds: float = 300
    cpu_seconds: int = 240
    memory: int = 2048
    disk: int = 64
    processes: int = 64
    open_files: int = 256
    output: int = 4
    wire: int = 64

    def as_dict(self) -> dict[str, float]:
        """Return the limits by name."""
        return asdict(self)
