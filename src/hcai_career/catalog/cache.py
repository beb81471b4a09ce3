"""Where snapshots of content directories lie, and how they get there. Nothing here ever fails aloud.

One file for each directory, in the user's cache folder, put in its place whole: a reader sees the old one or the new
one, whoever else is writing. Where the folder cannot be written, every run reads the YAML.
"""

from __future__ import annotations

import os
from pathlib import Path
from zlib import adler32, crc32

KEPT = 16
SUFFIX = ".snapshot"


def folder() -> Path | None:
    """The folder of the snapshots, which need not exist; None when the user has no home."""
    from hcai_career import folders

    found = folders.cache()
    return None if found is None else found / "content"


def path_of(directory: Path) -> Path | None:
    """Where the snapshot of a directory lies or would lie. The name is short; the header has the full path."""
    base = folder()
    if base is None:
        return None
    key = os.fsencode(directory.resolve())
    return base / f"{crc32(key):08x}{adler32(key):08x}{SUFFIX}"


def write(path: Path, content: bytes) -> bool:
    """Put a snapshot in its place, whole or not at all; False when that was not possible."""
    from hcai_career import whole

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        whole.write(path, content)
    except OSError:
        return False
    _prune(path.parent)
    return True


def _prune(base: Path) -> None:
    """Keep the `KEPT` latest snapshots."""
    try:
        found = [(one.stat().st_mtime, Path(one.path)) for one in os.scandir(base) if one.name.endswith(SUFFIX)]
    except OSError:
        return
    for _, path in sorted(found, reverse=True)[KEPT:]:
        remove(path)


def remove(path: Path) -> None:
    """Remove a file if it is there and can be removed."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
