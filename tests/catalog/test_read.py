"""Reading a directory."""

from __future__ import annotations

from hcai_career.catalog import Catalog


def test_the_tiny_content_reads(tiny: Catalog) -> None:
    assert len(tiny.roles) == 4
    assert tiny.role("healthcare ml engineer").id == "ml-engineer"
    assert tiny.role("ml engineer") is tiny.roles["ml-engineer"]
    assert tiny.skill("biostatistics").effort == "broad"
