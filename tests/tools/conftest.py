"""Where the O*NET files are, if they are: tests against them are skipped without."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def onet() -> Path:
    """The folder of the O*NET files: `$HCAI_ONET`, or the shared data beside the checkout."""
    folder = Path(os.environ.get("HCAI_ONET") or ROOT.parent / "shared" / "data" / "onet")
    if not (folder / "29.3-skills.csv.gz").is_file():
        pytest.skip("the O*NET files are not here: set HCAI_ONET to their folder")
    return folder
