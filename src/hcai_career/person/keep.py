"""Files that belong to the user: never half written, never lost, and changed by one process at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hcai_career import whole
from hcai_career.problem import HcaiError

OWN = 0o600
"""Permissions of a file for its owner's eyes only."""
OWN_FOLDER = 0o700
WAIT = 10.0
"""Seconds that a process waits for another one that is changing the same file."""


class CannotKeepError(HcaiError):
    """A file of the user's that cannot be written; what stood there before still does."""


def replace(path: Path, text: str, mode: int = 0o644) -> None:
    """Put a text in the place of a file, whole or not at all.

    A link is followed, and the permissions of the file are kept; a new one has those of `mode`. Raises CannotKeepError
    with the reason.
    """
    with replacing(path, mode) as beside:
        beside.write_bytes(text.encode())


@contextmanager
def replacing(path: Path, mode: int = 0o644) -> Iterator[Path]:
    """The same for what is no text: an empty file to be filled, which then takes the place. Raises CannotKeepError."""
    try:
        with whole.replacing(path, mode) as beside:
            yield beside
    except OSError as error:
        raise cannot_write(path, whole.reason(error)) from None


def make_folder(path: Path, hint: str = "nothing was changed") -> None:
    """Make the folder of a file, for its owner alone, if there is none. Raises CannotKeepError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWN_FOLDER)
    except OSError as error:
        raise CannotKeepError(f"the folder {path.parent} cannot be made: {whole.reason(error)}", hint) from None


def cannot_write(path: Path, reason: str) -> CannotKeepError:
    """That a file cannot be written, and why."""
    return CannotKeepError(f"{path} cannot be written: {reason}", "nothing was changed")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else changes the file meanwhile. Raises CannotKeepError when another process holds it too long."""
    from filelock import FileLock, Timeout

    try:
        target = Path(whole.real(path))
        lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=WAIT)
        lock.acquire()
    except Timeout:
        hint = "wait for it to finish, and try again"
        raise CannotKeepError(f"{path} is being changed by another process", hint) from None
    except OSError as error:
        raise CannotKeepError(f"{path} cannot be locked: {whole.reason(error)}", "nothing was changed") from None
    try:
        yield
    finally:
        lock.release()
