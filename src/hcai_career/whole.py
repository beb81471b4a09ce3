"""A file that is there whole or not at all, whoever reads it meanwhile and whatever breaks in between.

What a file is to hold is written beside it, brought to the disk, and moved over it in one step: a reader, and whoever
starts the machine again after it went down, finds the old content or the new. Who writes says what is to happen
when that fails: everything here raises OSError, and then what stood there before still does.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MARK, _END = ".hcai-", ".tmp"
ABANDONED = 86_400.0
"""Seconds after which a file that was begun beside another is one that its writer has given up."""


def write(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Put content in the place of a file. For links, permissions and errors see `replacing`."""
    with replacing(path, mode) as beside:
        beside.write_bytes(content)


@contextmanager
def replacing(path: Path, mode: int = 0o644) -> Iterator[Path]:
    """An empty file beside another, to be filled; when that is done, it takes its place.

    A link is followed and stays a link. The permissions are those of the file that is replaced; a new one has those of
    `mode`, less what the umask takes. Raises OSError where that cannot be, also for what is there but no file: a
    device is not replaced. What is raised inside leaves nothing behind.
    """
    target = Path(real(path))
    old = _permissions(target)
    beside = spare(target)
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode if old is None else 0o600))
    try:
        yield beside
        with beside.open("r+b") as made:
            os.fsync(made.fileno())
        if old is not None and stat.S_IMODE(beside.stat().st_mode) != old:
            beside.chmod(old)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _sync(target.parent)
    _sweep(target.parent)


def spare(path: Path) -> Path:
    """A name beside a file that nobody else has: not another thread, nor a process of the same number elsewhere.

    It is short, so that the longest name a file may have can be written too.
    """
    return path.with_name(f"{_MARK}{os.urandom(8).hex()}{_END}")


def real(path: Path) -> str:
    """Where a path leads; it need not be there. Raises OSError for links that lead round in a circle."""
    try:
        return os.path.realpath(path, strict=True)
    except FileNotFoundError:
        return os.path.realpath(path)


def reason(error: OSError) -> str:
    """Why it failed, without the number and the name of a file that the user did not name."""
    return error.strerror or str(error)


def _permissions(target: Path) -> int | None:
    """Those of the file that is there; None where there is none. OSError where it is no file."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found):
        raise OSError(errno.EINVAL, "it is no file that can be replaced")
    return stat.S_IMODE(found)


def _sync(folder: Path) -> None:
    """Bring the move itself to the disk. Where a folder cannot be opened or synced, the system does so in its own time."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what processes that were killed have left in a folder."""
    with suppress(OSError), os.scandir(folder) as entries:
        for each in entries:
            if each.name.startswith(_MARK) and _END in each.name:
                with suppress(OSError):
                    if each.stat(follow_symlinks=False).st_mtime < time.time() - ABANDONED:
                        Path(each.path).unlink()
