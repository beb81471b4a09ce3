"""The documents, and what makes the generated ones."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))  # as `python docs/generate.py` does


@pytest.fixture(scope="session")
def docs() -> Path:
    """The folder of the documents."""
    return DOCS
