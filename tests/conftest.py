"""What every test may use: the tiny content, and a home of its own."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.catalog import Catalog

TINY = Path(__file__).parent / "tiny"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the cache, the configuration or the content directory of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HCAI_DATA", "HCAI_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name, folder in (("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "share")):
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that is written from now on reaches the disk."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)


@pytest.fixture(scope="session")
def tiny_dir() -> Path:
    """A content directory one can hold in the head: 4 roles, 9 skills, 3 backgrounds, 11 resources."""
    return TINY


@pytest.fixture(scope="session")
def tiny(tiny_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The catalog of `tiny_dir`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return catalog.read(tiny_dir)
