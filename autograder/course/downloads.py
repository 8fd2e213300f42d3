"""What lies in a folder of downloads: notebooks, loose or packed, and what could not be read.

Course sites pack a class into one zip file, with zip files of participants inside. Nothing of it
is trusted: no link is followed, nothing is unpacked to where its own name says, each file and all
of them together have a limit, and whatever is broken is one sentence while the rest is read.
"""

from __future__ import annotations

import contextlib
import datetime
import functools
import os
import re
import stat
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from autograder.course.beside import NOTEBOOK
from autograder.course.names import canonical, shown
from autograder.course.timestamps import TIMESTAMP
from autograder.sandbox.limits import MEGABYTE

ZIP = re.compile(r"\.zip$", re.IGNORECASE)
TAR = re.compile(r"\.(tar|tar\.gz|tgz|gz)$", re.IGNORECASE)
OTHER_ARCHIVE = re.compile(r"\.(7z|rar|xz|bz2)$", re.IGNORECASE)
NOTHING = re.compile(r"\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$", re.IGNORECASE)
MOST_DEPTH = 6  # zip files within zip files
MOST_BYTES = 100 * MEGABYTE  # of one file
MOST_TOTAL = 4096 * MEGABYTE
MOST_RATIO = 100  # of what comes out of a zip file to its size: notebooks have ten
MOST_FILES = 100_000  # in one zip file
IS_UNICODE = 0x800  # a zip entry's flag: its name is UTF-8
UNICODE_NAME = 0x7075  # a zip entry's extra field with its name in UTF-8
# Code pages of old programs, of which the first is taken whose letters make sense; names of
# Japanese and Chinese programs first, for those are hardly ever right by chance.
ASIAN, WESTERN = ("cp932", "gbk", "big5", "cp949"), ("cp437", "cp850", "cp1252", "cp866", "cp1251")


@dataclass(frozen=True)
class File:
    """One file among the downloads.

    Attributes:
        parts: its path; zip files on the way are parts too, by their name without the ending.
        ending: of its name, in lower case; ``parts`` ends without it.
        path: where its content lies meanwhile.
        time: when it was changed, in seconds since 1970, or None if nobody noted that.
        packed: the places in ``parts`` that are zip files.
    """

    parts: tuple[str, ...]
    ending: str
    path: Path
    time: float | None = None
    packed: frozenset[int] = frozenset()

    def __str__(self) -> str:
        return shown("/".join(self.parts) + self.ending)


@dataclass
class Downloads:
    """The content of a folder of downloads.

    Attributes:
        files: notebooks, and what sites write beside them.
        others: paths of files that are neither.
        problems: one sentence for each thing that could not be read, or was guessed at.
    """

    files: list[File] = field(default_factory=list)
    others: list[tuple[str, ...]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_downloads(folder: Path, scratch: Path) -> Downloads:
    """Read a folder of downloads.

    Args:
        folder: where the site's files lie.
        scratch: an empty folder that the content of notebooks is copied to.
    """
    reader = _Reader(scratch)
    reader.read_folder(folder)
    return reader.found


def decoded(name: bytes) -> tuple[str, bool]:
    """Return the text of a file's name, and whether its code page was guessed.

    Args:
        name: the bytes of the name: UTF-8, or what an old program took for its letters.
    """
    try:
        return name.decode(), False
    except UnicodeDecodeError:
        pass
    for page in ASIAN:
        text = _try(name, page)
        if re.search("[\u3041-\u30fa\u4e00-\u9fff\uac00-\ud7a3]", text) and not re.search(
            "[^\x00-\x7f\u3005\u3041-\u30fc\u4e00-\u9fff\uac00-\ud7a3]"
            "|[A-Za-z][\u3041-\u9fff\uac00-\ud7a3]|[\u3041-\u9fff\uac00-\ud7a3][A-Za-z]",
            text,
        ):
            return text, True
    for page in WESTERN:
        text = _try(name, page)
        if text and all(c.isascii() or (c.isalpha() and c == _plain(c)) for c in text):
            return text, True
    return name.decode("cp437"), True


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter)


def _try(name: bytes, page: str) -> str:
    try:
        return name.decode(page)
    except UnicodeDecodeError:
        return ""


class _Reader:
    def __init__(self, scratch: Path) -> None:
        self.found = Downloads()
        self._scratch = scratch
        self._copies = 0
        self._room = MOST_TOTAL

    def read_folder(self, folder: Path, above: tuple[str, ...] = ()) -> None:
        """Read a folder and those in it."""
        for entry in self._entries(folder, above):
            parts = (*above, self._name(os.fsencode(entry.name), above))
            if NOTHING.match(parts[-1]):
                continue
            with self._named(parts):
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISLNK(status.st_mode):
                    self._problem(parts, "is a link and passed over; put the file itself there")
                elif stat.S_ISDIR(status.st_mode):
                    self.read_folder(Path(entry.path), parts)
                elif not stat.S_ISREG(status.st_mode):
                    self._problem(parts, "is no file and passed over")
                else:
                    with open(entry.path, "rb") as content:
                        self._read_file(parts, content, status.st_mtime, frozenset())

    def _entries(self, folder: Path, above: tuple[str, ...]) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._problem(above or (folder.name,), f"can't be read ({error.strerror})")
            return []

    def _read_file(
        self, parts: tuple[str, ...], content: IO[bytes], time: float | None, packed: frozenset[int]
    ) -> None:
        name = parts[-1]
        if ending := NOTEBOOK.search(name):
            self._keep(parts, ending[0], content, time, packed)
        elif name == TIMESTAMP:
            self._keep(parts, name, content, time, packed)
        elif pack := ZIP.search(name) or TAR.search(name):
            self._read_pack(parts, pack[0], content, packed)
        elif OTHER_ARCHIVE.search(name):
            self._problem(parts, "is packed in a way that can't be read here; unpack it there")
        else:
            self.found.others.append(parts)

    def _keep(
        self,
        parts: tuple[str, ...],
        ending: str,
        content: IO[bytes],
        time: float | None,
        packed: frozenset[int],
    ) -> None:
        path = self._copy(content)
        without = (*parts[:-1], parts[-1][: -len(ending)])
        self.found.files.append(File(without, ending.lower(), path, time, packed))

    def _copy(self, content: IO[bytes]) -> Path:
        """Copy a file's content out of wherever it lies.

        Raises:
            ValueError: there is more of it than any honest download holds.
        """
        self._copies += 1
        path = self._scratch / str(self._copies)
        limit = min(MOST_BYTES, self._room)
        with path.open("wb") as file:
            size = 0
            while block := content.read(MEGABYTE):
                size += len(block)
                if size > limit:
                    path.unlink()
                    raise ValueError(f"larger than {limit // MEGABYTE} MB")
                file.write(block)
        self._room -= size
        return path

    def _read_pack(
        self, parts: tuple[str, ...], ending: str, content: IO[bytes], packed: frozenset[int]
    ) -> None:
        if len(packed) >= MOST_DEPTH:
            self._problem(parts, "is packed too often; unpack it there")
            return
        inside = (*parts[:-1], parts[-1][: -len(ending)])
        is_loose = not packed
        packed |= {len(inside) - 1}
        with contextlib.ExitStack() as stack:
            if not is_loose:  # there is no jumping about in what is packed
                content = stack.enter_context(self._copy(content).open("rb"))
            stack.enter_context(self._no_more_than(MOST_RATIO * content.seek(0, os.SEEK_END)))
            content.seek(0)
            self._read_members(inside, ending, content, packed)

    @contextlib.contextmanager
    def _no_more_than(self, size: int) -> Iterator[None]:
        """Let one zip file take so many bytes, so that it leaves room for the others."""
        before = self._room
        allowed = self._room = min(before, size + MEGABYTE)
        try:
            yield
        finally:
            self._room = before - (allowed - self._room)

    def _read_members(
        self, inside: tuple[str, ...], ending: str, content: IO[bytes], packed: frozenset[int]
    ) -> None:
        members = _zip_members if ZIP.search(ending) else _tar_members
        for name, time, opened in members(content):
            parts = inside
            for part in name.split(b"/"):  # each for itself: a folder's is the same each time
                steps = self._name(part, parts).split("\\")
                parts = (*parts, *(step for step in steps if step not in ("", ".", "..")))
            if len(parts) == len(inside) or any(NOTHING.match(part) for part in parts):
                continue
            with self._named(parts), opened() as member:
                self._read_file(parts, member, time, packed)

    def _name(self, name: bytes, above: tuple[str, ...]) -> str:
        text, guessed = decoded(name)
        if guessed:
            self._problem(
                (*above, text), "has a name in an old code page, of which this is a guess"
            )
        return canonical(text)

    @contextlib.contextmanager
    def _named(self, parts: tuple[str, ...]) -> Iterator[None]:
        """Whatever goes wrong with one file is a sentence about it."""
        try:
            yield
        except Exception as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            self._problem(parts, f"can't be read ({reason})")

    def _problem(self, parts: tuple[str, ...], sentence: str) -> None:
        problem = shown(f"{'/'.join(parts)} {sentence}")
        if problem not in self.found.problems:
            self.found.problems.append(problem)


Member = tuple[bytes, float | None, Callable[[], IO[bytes]]]


def _zip_members(content: IO[bytes]) -> Iterator[Member]:
    """Yield the name, the time and a way to the content of each file in a zip file."""
    with zipfile.ZipFile(content) as pack:
        infos = [info for info in pack.infolist() if not info.is_dir()]
        if len(infos) > MOST_FILES:
            raise ValueError(f"more than {MOST_FILES} files")
        for info in infos:
            if not stat.S_ISLNK(info.external_attr >> 16):
                yield _zip_name(info), _zip_time(info), functools.partial(pack.open, info)


def _zip_name(info: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a file's name, from the field for Unicode names where there is one."""
    if info.flag_bits & IS_UNICODE:
        return info.orig_filename.encode()
    name = info.orig_filename.encode("cp437")
    rest = info.extra
    while len(rest) >= 4:
        kind, size = struct.unpack("<HH", rest[:4])
        if kind == UNICODE_NAME and rest[5:9] == struct.pack("<L", zlib.crc32(name)):
            return rest[9 : 4 + size]
        rest = rest[4 + size :]
    return name


def _zip_time(info: zipfile.ZipInfo) -> float | None:
    try:
        time = datetime.datetime(*info.date_time)
    except ValueError:
        return None
    return time.timestamp() if time.year > 1980 else None  # 1980: nobody noted it


def _tar_members(content: IO[bytes]) -> Iterator[Member]:
    """Yield the same of a tar file, packed or not."""
    with tarfile.open(fileobj=content, mode="r:*", encoding="utf-8") as pack:
        for count, info in enumerate(pack):
            if count > MOST_FILES:
                raise ValueError(f"more than {MOST_FILES} files")
            if info.isfile():
                name = info.name.encode("utf-8", "surrogateescape")
                yield name, info.mtime, functools.partial(_extracted, pack, info)


def _extracted(pack: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    content = pack.extractfile(info)
    assert content is not None  # it is a file
    return content
