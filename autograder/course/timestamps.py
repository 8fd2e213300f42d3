"""When a submission was handed in: the moment that its timestamp.txt says, or why it says none.

nbgrader's exchange writes ``2026-11-05 22:30:00.123456 UTC``, or another zone if the course's
``c.Exchange.timezone`` says so. People write such files too. Only what can be read in one way is
read: dates as ISO 8601 has them, and zones that are the same everywhere. nbgrader leaves both to
a guess: it takes 05.11.2026 for a day in May, and 23:30 CET for 23:30 UTC.
"""

from __future__ import annotations

import codecs
import datetime
import functools
import re
import zoneinfo

TIMESTAMP = "timestamp.txt"
MOST_BYTES = 200
EXAMPLE = "2026-11-05 23:30 +0100"
MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?\s*(.*)", re.ASCII
)
OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d\d?)(?::?(\d\d))?", re.ASCII)
ABBREVIATION = re.compile(r"[A-Z]{2,6}", re.ASCII)
SLACK = datetime.timedelta(days=1)  # clocks and zones differ; nothing is handed in later than now


def read_timestamp(content: bytes, zone: str = "UTC") -> tuple[datetime.datetime | None, str]:
    """Read a timestamp.txt.

    Args:
        content: of the file, whatever it is.
        zone: the course's own (``c.Exchange.timezone``), which says what an abbreviation that
            several zones have means here.

    Returns:
        The moment (UTC, naive), and ``""``; or None, and a clause that says why the file can't be
        read, and how to write it.
    """
    try:
        text = _text(content)
        return _moment(text, zone), ""
    except _UnreadError as error:
        return None, (
            f"timestamp.txt {error}, so nobody knows when it was handed in; write it like {EXAMPLE}"
        )


class _UnreadError(Exception):
    """A timestamp.txt that can't be read, and why."""


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise _UnreadError(f"is longer than {MOST_BYTES} bytes")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # as PowerShell's `>` writes
        text = content.decode("utf-16", "replace")
    else:
        text = content.decode("utf-8-sig", "replace")
    if not (text := text.strip()):
        raise _UnreadError("is empty")
    return text


def _moment(text: str, zone: str) -> datetime.datetime:
    parts = MOMENT.fullmatch(text)
    if parts is None:
        raise _UnreadError("is no date and time with the year first")
    year, month, day, hour, minute, second = (int(part or 0) for part in parts.groups()[:6])
    fraction = int((parts[7] or "0")[:6].ljust(6, "0"))
    # ISO 8601 has an hour 24 for the end of a day, and so has dateutil
    midnight = (hour, minute, second, fraction) == (24, 0, 0, 0) and not (parts[7] or "").strip("0")
    try:
        time = datetime.datetime(
            year, month, day, 0 if midnight else hour, minute, second, fraction
        )
        time += datetime.timedelta(days=midnight)
        time -= _offset(parts[8], time, zone)
    except (ValueError, OverflowError):
        raise _UnreadError("is a time that there is none of") from None
    if time > datetime.datetime.now(datetime.UTC).replace(tzinfo=None) + SLACK:
        raise _UnreadError("says a time that is yet to come")
    return time


def _offset(name: str, time: datetime.datetime, own: str) -> datetime.timedelta:
    """Return how much later than UTC a zone's clocks show a time.

    Args:
        name: as written after the time; none means UTC, as it does to nbgrader.
        time: what the clocks there show.
        own: the course's zone.
    """
    short = name.upper()
    if short in ("", "Z", "UTC", "GMT", "UT"):
        return datetime.timedelta(0)
    if parts := OFFSET.fullmatch(short):
        offset = datetime.timedelta(hours=int(parts[2]), minutes=int(parts[3] or 0))
        if offset <= datetime.timedelta(hours=14):
            return offset if parts[1] == "+" else -offset
    elif "/" in name:
        with_rules = _zone(name)
        if with_rules is not None:
            return time.replace(tzinfo=with_rules).utcoffset() or datetime.timedelta(0)
    elif ABBREVIATION.fullmatch(short):
        here = _abbreviations(_zone(own), time.year)
        offsets = here.get(short) or _everywhere(time.year).get(short, frozenset())
        if len(offsets) == 1:
            return next(iter(offsets))
        if offsets:
            raise _UnreadError(
                f"names the zone {short}, which is {' or '.join(map(_shown, sorted(offsets)))}"
            )
    raise _UnreadError("names a zone that isn't known")


def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(name)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        return None


def _abbreviations(
    zone: zoneinfo.ZoneInfo | None, year: int
) -> dict[str, frozenset[datetime.timedelta]]:
    """Return what a zone's abbreviations mean in a year: one for winter, one for summer."""
    found: dict[str, set[datetime.timedelta]] = {}
    for month in (1, 4, 7, 10):
        there = datetime.datetime(year, month, 1, tzinfo=zone)
        name, offset = there.tzname(), there.utcoffset()
        if name and offset is not None:
            found.setdefault(name.upper(), set()).add(offset)
    return {name: frozenset(offsets) for name, offsets in found.items()}


@functools.lru_cache(maxsize=8)
def _everywhere(year: int) -> dict[str, frozenset[datetime.timedelta]]:
    """Return what each abbreviation in the time zone database means in a year."""
    found: dict[str, set[datetime.timedelta]] = {}
    for key in zoneinfo.available_timezones():
        for name, offsets in _abbreviations(_zone(key), year).items():
            found.setdefault(name, set()).update(offsets)
    return {name: frozenset(offsets) for name, offsets in found.items()}


def _shown(offset: datetime.timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
