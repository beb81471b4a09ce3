"""Files that belong to the user: never half written, never lost, and changed by one process at a time."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from hcai_career.problem import HcaiError

WAIT = 10.0
"""Seconds that a process waits for another one that is changing the same file."""


class CannotKeepError(HcaiError):
    """A file of the user's that cannot be written; what stood there before still does."""


def replace(path: Path, text: str, mode: int = 0o644) -> None:
    """Put a text in the place of a file, whole or not at all: written beside it, synced, and moved over it.

    A link is followed, and the permissions of the file are kept; a new one has those of `mode`. Raises CannotKeepError
    with the reason.
    """
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        try:
            with _fresh(beside, _mode(target, mode)) as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        _sync(target.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotKeepError(f"{path} cannot be written: {reason}", "nothing was changed") from None


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else changes the file meanwhile. Raises CannotKeepError when another process holds it too long."""
    from filelock import FileLock, Timeout

    target = path.resolve()
    lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=WAIT)
    try:
        lock.acquire()
    except Timeout:
        hint = "wait for it to finish, and try again"
        raise CannotKeepError(f"{path} is being changed by another process", hint) from None
    except OSError as error:
        raise CannotKeepError(f"{path} cannot be locked: {error.strerror or error}", "nothing was changed") from None
    try:
        yield
    finally:
        lock.release()


def _fresh(path: Path, mode: int) -> IO[bytes]:
    path.unlink(missing_ok=True)  # of a process that was killed and whose number came round again
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb")


def _mode(target: Path, new: int) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return new


def _sync(folder: Path) -> None:
    """The move itself is on the disk too; a system without this for folders has other ways."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
