"""The catalog as others use it."""

from __future__ import annotations

import pytest

from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.model.roles import Family


def test_a_catalog_made_in_code() -> None:
    made = Catalog.of(families=[Family("a", "A", "x"), Family("b", "B", "y")])
    assert list(made.families) == ["a", "b"]
    assert len(made.roles) == 0
    assert list(made.names("families")) == [("a", "A", ()), ("b", "B", ())]
    assert made.find("families", "B") == "b"
    with pytest.raises(TypeError, match="no section is called familys"):
        Catalog.of(familys=[])


def test_every_section_is_an_attribute(tiny: Catalog) -> None:
    for kind in KINDS:
        assert getattr(tiny, kind.section) is tiny.section(kind.section)
        assert all(type(record) is kind.record for record in tiny.section(kind.section).values())


def test_a_catalog_cannot_be_changed(tiny: Catalog) -> None:
    with pytest.raises(TypeError):
        tiny.roles["x"] = None  # type: ignore[index]
    with pytest.raises(AttributeError):
        tiny.roles = {}  # type: ignore[misc]
    with pytest.raises(AttributeError):
        tiny.roles["ai-lead"].title = "x"  # type: ignore[misc]


def test_digest_and_version(tiny: Catalog) -> None:
    assert len(tiny.digest) == 12
    assert tiny.version == "local"
    assert tiny.digest in repr(tiny)
