"""A directory of content → `Catalog`: the only way in.

A directory must have roles.yaml and skills.yaml. The other files (backgrounds, occupations, resources, practice,
sources and so on) may be missing, which is the same as empty. Files of other names are not read.
"""

from __future__ import annotations

import os
from pathlib import Path

from hcai_career import __version__
from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.load import load
from hcai_career.problem import NotFoundError

ENV = "HCAI_DATA"
LOCAL = "local"


def read(directory: Path | None = None) -> Catalog:
    """Read the content of a directory; of `$HCAI_DATA` when None, and what comes with hcai when that is not set.

    Raises NotFoundError when there is no such directory, and ContentError with every problem in it.
    """
    wanted = directory if directory is not None else os.environ.get(ENV)
    if wanted is None or wanted == "":
        return load(built_in(), __version__)
    path = Path(wanted)
    if not path.is_dir():
        what = "is not a directory" if path.exists() else "does not exist"
        origin = "" if directory is not None else f" (from {ENV})"
        raise NotFoundError(f"content directory {path}{origin} {what}", "it holds roles.yaml, skills.yaml and others")
    return load(path, LOCAL)


def place(directory: Path | None = None) -> Path:
    """The directory that `read` would read, whether or not it is there and sound.

    Raises NotFoundError when none is given and the installation has no content.
    """
    wanted = directory if directory is not None else os.environ.get(ENV)
    return built_in() if wanted is None or wanted == "" else Path(wanted)


def built_in() -> Path:
    """The directory of the content that comes with hcai: inside the package, or beside it in a checkout.

    Raises NotFoundError when the installation has none.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    if inside.is_dir():
        return inside
    checkout = package.parents[1]
    if (checkout / "pyproject.toml").is_file() and (checkout / "data" / "roles.yaml").is_file():
        return checkout / "data"
    raise NotFoundError("this installation of hcai has no content", f"reinstall it, or set {ENV} to a directory")
