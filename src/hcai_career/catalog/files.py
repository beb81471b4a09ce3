"""The content files of a directory, and the digest that tells whether two directories hold the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from hcai_career.catalog.kinds import FILES, REQUIRED
from hcai_career.catalog.textfile import UnreadableError, read_bytes
from hcai_career.problem import Place, Problem


class Files(NamedTuple):
    """The bytes of the files that can be read, and what is wrong with the others."""

    raw: dict[str, bytes]
    problems: list[Problem]


def open_files(directory: Path) -> Files:
    """Read all content files of a directory; a missing one is a problem only if it is required."""
    raw: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in FILES:
        try:
            raw[name] = read_bytes(directory / name, str(directory / name))
        except FileNotFoundError:
            if name in REQUIRED:
                problems.append(missing(directory, name))
        except UnreadableError as error:
            problems += error.problems
    return Files(raw, problems)


def digest(raw: Mapping[str, bytes]) -> str:
    """The sha256 over names, sizes and bytes, in hex: equal content, equal digest, wherever the directory is."""
    total = hashlib.sha256()
    for name in sorted(raw):
        total.update(f"{name} {len(raw[name])}\n".encode())
        total.update(raw[name])
    return total.hexdigest()


def digest_of(directory: Path) -> str:
    """The digest of a directory as it is now; "" when a file of it cannot be read."""
    files = open_files(directory)
    return "" if files.problems else digest(files.raw)


def missing(directory: Path, name: str) -> Problem:
    """That a file which must be there is not."""
    other = directory / name.replace(".yaml", ".yml")
    hint = f"rename {other.name}" if other.is_file() else f"a content directory has {' and '.join(REQUIRED)}"
    return Problem(Place(str(directory / name)), "is missing", hint, "unreadable-file")
