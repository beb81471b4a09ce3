"""The content of a directory as it was at a git revision, or as it is. Bad records are left out, and counted."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

from hcai_career.catalog.build import examine
from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.files import Files, digest, open_files
from hcai_career.catalog.kinds import FILES
from hcai_career.problem import NotFoundError, UsageError


class State(NamedTuple):
    """A catalog of all records that could be read, and how many problems there were."""

    content: Catalog
    problems: int


def state(name: str, directory: Path) -> State:
    """The content that a name means: a directory; or a git revision of `directory`, or of another: `REVISION:PATH`.

    Raises NotFoundError when it is neither, and UsageError when git is missing or `directory` is in no repository.
    """
    if Path(name).is_dir():
        return _state(name, Path(name), open_files(Path(name)))
    revision, colon, path = name.partition(":")
    if colon:
        return _state(name, Path(path), _files_at(Path(), revision, path.rstrip("/")))
    return _state(name, directory, _files_at(directory, revision, "."))


def _state(name: str, directory: Path, files: Files) -> State:
    if not files.raw:
        raise NotFoundError(f"there is no content in {name}", "it holds roles.yaml, skills.yaml and others")
    examined = examine(directory, files)
    return State(Catalog(examined.sections, digest(files.raw), name), len(examined.problems))


def _files_at(directory: Path, revision: str, path: str) -> Files:
    """The content files of a directory (and of a path below the top of the repository, or `.`) at a revision."""
    commit = _git(directory, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise NotFoundError(f"{revision} is neither a directory nor a revision", "such as data, HEAD~1 or main:data")
    where = "./" if path == "." else f"{path}/"
    id_ = commit.decode().strip()
    raw = {name: _git(directory, "show", f"{id_}:{where}{name}") for name in FILES}
    return Files({name: content for name, content in raw.items() if content is not None}, [])


def _git(directory: Path, *args: str) -> bytes | None:
    """What git says, or None where it finds nothing."""
    command = ["git", "-C", str(directory), *args]
    try:
        ran = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 (the words are ours, or an id)
    except OSError as error:
        raise UsageError(f"git cannot be run: {error}", "give two directories") from None
    if b"not a git repository" in ran.stderr:
        raise UsageError(f"{directory} is in no git repository", "give two directories, or --data a directory in one")
    return ran.stdout if ran.returncode == 0 else None
