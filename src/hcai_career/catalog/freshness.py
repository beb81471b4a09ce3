"""Is a snapshot still what the files say? Told by what the file system says of them, and by their hash in doubt.

A snapshot of a directory holds the size, times and inode of each content file as they were before it was read,
and those of the program's own modules, since other rules may judge the same files differently. A file changed so
shortly before that its time stamp need not have moved (`RACY`) is in doubt; so is one whose stamp has moved, as a
checkout or a copy does without changing content. In doubt, the hash decides.

The snapshot that is shipped beside the built-in content cannot know the times the installer sets: sizes must be
equal, and no file may be younger than the snapshot by more than an installation takes.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any
from zlib import crc32

from hcai_career import __version__
from hcai_career.catalog.kinds import FILES

RACY = 2_000_000_000
INSTALLING = 60_000_000_000
Facts = dict[str, Any]


def facts_of(directory: Path) -> Facts:
    """What a snapshot must remember of a directory; to be taken before the files are read."""
    return {
        "taken": time.time_ns(),
        "directory": str(directory.resolve()),
        "program": _program(),
        "files": [_stamp(directory / name) for name in FILES],
    }


def shipped_facts(directory: Path) -> Facts:
    """What the snapshot that is shipped with the built-in content must remember of it."""
    return {"version": __version__, "sizes": _sizes(directory)}


def is_of(facts: Facts, now: Facts) -> bool:
    """Whether a snapshot was made of the same directory by the same program."""
    return all(facts.get(key) == now[key] for key in ("directory", "program"))


def is_fresh(facts: Facts, now: Facts) -> bool:
    """Whether the files are certainly those a snapshot was made of; when not, they may still be."""
    return facts.get("files") == now["files"] and not is_racy(facts)


def is_racy(facts: Facts) -> bool:
    """Whether a file changed so shortly before it was read that a later change might not show."""
    limit = facts["taken"] - RACY
    return any(stamp and max(stamp[1], stamp[2]) >= limit for stamp in facts["files"])


def is_fresh_shipped(facts: Facts, directory: Path, snapshot: Path) -> bool:
    """Whether the files beside the shipped snapshot are certainly those it was made of."""
    if facts.get("version") != __version__ or facts.get("sizes") != _sizes(directory):
        return False
    limit = snapshot.stat().st_mtime_ns + INSTALLING
    stamps = [_stamp(directory / name) for name in FILES]
    return all(stamp[1] <= limit for stamp in stamps if stamp)


def _stamp(path: Path) -> list[int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev]


def _sizes(directory: Path) -> list[int | None]:
    stamps = [_stamp(directory / name) for name in FILES]
    return [stamp[0] if stamp else None for stamp in stamps]


def _program() -> str:
    """The version, and in a checkout the state of the modules that read and judge content."""
    here = Path(__file__).parent
    try:
        modules = [_module(entry) for folder in (here, here / "model") for entry in os.scandir(folder)]
    except OSError:
        modules = []
    return f"{__version__} {crc32(repr(sorted(one for one in modules if one)).encode()):08x}"


def _module(entry: os.DirEntry[str]) -> tuple[str, int, int] | None:
    if not entry.is_file():
        return None
    found = entry.stat()
    return entry.name, found.st_size, found.st_mtime_ns
