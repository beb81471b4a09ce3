"""File names as a service expects them: relative to where the check runs, with forward slashes."""

from __future__ import annotations

import os
from pathlib import Path


def relative(file: str) -> str:
    """The path from the working directory where the file is below it; else as it is."""
    path = Path(os.path.normpath(Path(file).absolute()))
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
