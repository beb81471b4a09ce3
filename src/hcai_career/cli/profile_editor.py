"""A profile in the editor of its owner: what comes back is kept only if it can be read, and lost in no case."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hcai_career.person import profile_file
from hcai_career.problem import HcaiError, UsageError
from hcai_career.show.terminal import emit
from hcai_career.show.text.used import short

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

SPARE = ("sensible-editor", "nano", "vi", "notepad")
"""What is tried on a terminal where neither $VISUAL nor $EDITOR is set."""


def edit(content: Catalog, path: Path) -> int:
    """Edit a copy of the file, and put it in the place of the file if it can be read. The exit code.

    The editor may stay open for hours, so no lock is held meanwhile; a change that another command made in between is
    not written over. Raises ProfileError or HcaiError for what is not kept, which then lies beside the file.
    """
    command = _editor()
    before = profile_file.text_or_template(path)
    copy = profile_file.copy(path, before)
    try:
        after = _edited(content, command, copy, path)
        if after == before and profile_file.is_there(path):
            emit("Nothing was changed.\n")
        else:
            profile_file.put(path, before, after)
            emit(f"Kept in {short(str(path.absolute()))}.\n")
        copy.unlink()
    except BaseException:
        _leave(copy, before)
        raise
    return 0


def _edited(content: Catalog, command: list[str], copy: Path, path: Path) -> str:
    """What comes back from the editor, once it can be read. Raises ProfileError when it cannot and nobody mends it."""
    from hcai_career.cli import fail
    from hcai_career.person.profile_read import ProfileError

    while True:
        _open(command, copy)
        try:
            profile_file.read(copy, content)
        except ProfileError as error:
            error.message = f"{short(str(path.absolute()))} is as it was"
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
            fail.report(error, ())
            sys.stderr.write("Edit again? [Y/n] ")
            sys.stderr.flush()
            if sys.stdin.readline().strip().casefold() not in ("", "y", "yes"):
                raise UsageError(f"{error.message}: what you wrote cannot be read") from None
        else:
            return profile_file.text(copy)


def _open(command: list[str], file: Path) -> None:
    try:
        done = subprocess.run([*command, str(file)], check=False)  # noqa: S603 — the user's own editor
    except OSError as error:
        raise UsageError(f"the editor '{command[0]}' cannot be started: {error.strerror}", "set $EDITOR") from None
    if done.returncode:
        raise HcaiError(f"the editor ended with {done.returncode}", "the profile is as it was")


def _editor() -> list[str]:
    for name, said in (("VISUAL", os.environ.get("VISUAL", "")), ("EDITOR", os.environ.get("EDITOR", ""))):
        try:
            words = shlex.split(said, posix=os.name != "nt")
        except ValueError as error:
            raise UsageError(f"${name} cannot be understood: {error}", "for example EDITOR=nano") from None
        if words:
            return words
    found = next(filter(None, map(shutil.which, SPARE)), None) if sys.stdin.isatty() else None
    if found is None:
        raise UsageError("which editor to open is not known", "set $VISUAL or $EDITOR, for example EDITOR=nano")
    return [found]


def _leave(copy: Path, before: str) -> None:
    """Nothing of what was written is lost: a copy that differs stays, and where is told."""
    try:
        same = copy.read_bytes() == before.encode()
        if same:
            copy.unlink()
    except OSError:
        return
    if not same:
        sys.stderr.write(f"What you wrote is kept in {copy}\n")
