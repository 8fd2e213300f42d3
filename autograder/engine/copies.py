"""Copies of the data folder: each worker has its own, so that nothing done to it reaches others."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

AT_ONCE = 2**30


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder; links stay links, and what is neither file, folder nor link is left out.

    Where the file system can (Btrfs, XFS), both share their blocks, and it takes no room.

    Raises:
        OSError: something can't be read, or there is no room.
    """
    try:
        shutil.copytree(source, target, symlinks=True, copy_function=_copy)
    except shutil.Error as error:  # a list of all that went wrong
        raise OSError(error.args[0][0][2]) from error


def _copy(source: str, target: str) -> None:
    if not stat.S_ISREG(os.stat(source).st_mode):
        return
    with open(source, "rb") as file, open(target, "xb") as copy:
        try:
            while os.copy_file_range(file.fileno(), copy.fileno(), AT_ONCE):
                pass
        except (AttributeError, OSError):  # not Linux, or from one file system to another
            file.seek(0)
            copy.seek(0)
            shutil.copyfileobj(file, copy)
    shutil.copymode(source, target)  # what is copied on from here may be written to as before
