"""A copy of the tiny content that a test may damage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.catalog.damage import Content


@pytest.fixture
def content(tiny_dir: Path, tmp_path: Path) -> Content:
    directory = tmp_path / "content"
    shutil.copytree(tiny_dir, directory)
    return Content(directory)
