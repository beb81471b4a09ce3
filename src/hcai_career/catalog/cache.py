"""Where snapshots of content directories lie, and how they get there. Nothing here ever fails aloud.

One file for each directory, in the user's cache folder. A new one is written under a name of its own and then put
in place in one step, so that a reader sees the old one or the new one, whoever else is writing. Where the folder
cannot be written, every run reads the YAML.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from zlib import adler32, crc32

KEPT = 16
SUFFIX = ".snapshot"
_ABANDONED = 3600.0


def folder() -> Path | None:
    """The folder of the snapshots, which need not exist; None when the user has no home."""
    try:
        found = _user_cache()
    except RuntimeError:  # no home
        return None
    return found / "content" if found.is_absolute() else None


def _user_cache() -> Path:
    if sys.platform == "linux":  # what platformdirs says too, without the 5 ms that importing it takes
        base = os.environ.get("XDG_CACHE_HOME", "").strip()
        return (Path(base) if base else Path.home() / ".cache") / "hcai"
    from platformdirs import user_cache_path

    return user_cache_path("hcai", appauthor=False)


def path_of(directory: Path) -> Path | None:
    """Where the snapshot of a directory lies or would lie. The name is short; the header has the full path."""
    base = folder()
    if base is None:
        return None
    key = os.fsencode(directory.resolve())
    return base / f"{crc32(key):08x}{adler32(key):08x}{SUFFIX}"


def write(path: Path, content: bytes) -> bool:
    """Put a snapshot in its place, whole or not at all; False when that was not possible."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{time.monotonic_ns()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        remove(temporary)
        return False
    _prune(path.parent)
    return True


def _prune(base: Path) -> None:
    """Keep the `KEPT` latest snapshots, and no temporary file that its writer has given up."""
    try:
        entries = [(one.stat().st_mtime, Path(one.path)) for one in os.scandir(base)]
    except OSError:
        return
    kept = sorted((one for one in entries if one[1].suffix == SUFFIX), reverse=True)
    old = [path for _, path in kept[KEPT:]]
    old += [path for when, path in entries if path.suffix == ".tmp" and when < time.time() - _ABANDONED]
    for path in old:
        remove(path)


def remove(path: Path) -> None:
    """Remove a file if it is there and can be removed."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
