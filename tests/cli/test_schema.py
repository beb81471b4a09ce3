"""`hcai schema`."""

from __future__ import annotations

import json

import pytest

from hcai_career.catalog import schema
from hcai_career.catalog.kinds import FILES


@pytest.mark.parametrize("name", ["roles", "roles.yaml", "roles.schema.json"])
def test_one_is_printed(name, hcai) -> None:
    ran = hcai("schema", name)
    assert ran.code == 0
    assert json.loads(ran.out) == schema.schemas()["roles.yaml"]


def test_without_a_kind_the_kinds_are_named(hcai) -> None:
    assert hcai("schema").out.split() == [name.removesuffix(".yaml") for name in FILES]


def test_all_are_written_and_then_none_is_stale(tmp_path, hcai) -> None:
    first = hcai("schema", "--write", str(tmp_path / "schema"))
    assert len(first.out.splitlines()) == len(FILES)
    assert hcai("schema", "--write", str(tmp_path / "schema")).out == ""
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "schema").iterdir()} == schema.texts()


def test_a_kind_that_is_not_there(hcai) -> None:
    ran = hcai("schema", "role")
    assert (ran.code, ran.out) == (1, "")
    assert "did you mean roles" in ran.err
