"""Where the system keeps what is the user's own: the folder for settings, and the one for what can be made again."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def config() -> Path | None:
    """The folder of the user's settings, which need not exist; None when the user has no home."""
    return _ours(os.environ.get("XDG_CONFIG_HOME", ""), ".config", "user_config_path")


def cache() -> Path | None:
    """The folder of what can be made again, which need not exist; None when the user has no home."""
    return _ours(os.environ.get("XDG_CACHE_HOME", ""), ".cache", "user_cache_path")


def _ours(named: str, below_home: str, elsewhere: str) -> Path | None:
    """A folder that is no absolute path is none: it would be another one for each folder that hcai is started in."""
    try:
        found = _linux(named.strip(), below_home) if sys.platform == "linux" else _platformdirs(elsewhere)
    except RuntimeError:  # no home
        return None
    return found if found.is_absolute() else None


def _linux(named: str, below_home: str) -> Path:
    """What platformdirs says too, without the 5 ms that importing it takes."""
    return (Path(named) if named else Path.home() / below_home) / "hcai"


def _platformdirs(name: str) -> Path:
    from platformdirs import PlatformDirs

    found: Path = getattr(PlatformDirs("hcai", appauthor=False), name)
    return found
