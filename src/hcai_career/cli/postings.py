"""A posting where a role is asked for: the content with it as one role more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hcai_career.advise.posting.result import Posting
    from hcai_career.catalog import Catalog


class Read(NamedTuple):
    """A posting, the content in which it is a role, and the id of that role."""

    posting: Posting
    content: Catalog
    role: str


def understood(content: Catalog, path: Path) -> Read:
    """A posting as it was understood, however little. Raises UnreadableFileError."""
    from datetime import date

    from hcai_career.advise.posting.target import ID, target
    from hcai_career.person.resume.formats import read_document

    today = date.today()  # noqa: DTZ011 — the user's own calendar day
    found, with_it = target(read_document(path), path.name, content, today)
    return Read(found.posting, with_it, ID)


def target_of(content: Catalog, path: Path) -> Read:
    """A posting to work with; what was understood of it is told on stderr. Raises HcaiError where it is too little."""
    import sys

    from hcai_career.problem import HcaiError

    read = understood(content, path)
    if read.posting.ask:
        hint = "give a file with " + "; ".join(f"({at}) {each}" for at, each in enumerate(read.posting.ask, 1))
        raise HcaiError(f"too little was found in {path} to work with", hint)
    sys.stderr.write(_told(read, path))
    return read


def _told(read: Read, path: Path) -> str:
    posting = read.posting
    near = ", ".join(
        f"{read.content.roles[each.role].title} ({each.overlap * 100:.0f} % alike)" for each in posting.near
    )
    asked = f"{len(posting.of('required'))} skills required, {len(posting.of('preferred'))} preferred"
    return f"Read from {path}: {asked}. Nearest roles: {near}. The words: hcai posting {path}\n"


def with_files(content: Catalog, names: Sequence[str]) -> tuple[Catalog, list[str]]:
    """The content and the roles that names mean, where one of them may be the file of a posting."""
    from hcai_career.problem import UsageError

    files = [name for name in names if Path(name).suffix and Path(name).is_file()]
    if not files:
        return content, list(names)
    if len(files) > 1:
        raise UsageError(f"{len(files)} files: one posting can be compared", "name roles beside it")
    read = target_of(content, Path(files[0]))
    return read.content, [read.role if name == files[0] else name for name in names]
