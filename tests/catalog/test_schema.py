"""The JSON Schemas that editors use."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hcai_career.catalog import schema
from hcai_career.catalog.kinds import FILES
from hcai_career.problem import HcaiError

HERE = Path(__file__).parents[2] / "schema"
RENEW = "stale: python -c 'from pathlib import Path; from hcai_career.catalog import schema; schema.write(Path(\"schema\"))'"


@pytest.mark.parametrize("name", [schema.schema_name(file) for file in FILES])
def test_the_schema_is_not_stale(name: str) -> None:
    assert (HERE / name).read_text(encoding="utf-8") == schema.texts()[name], RENEW


def test_there_is_no_other_schema() -> None:
    assert {path.name for path in HERE.iterdir()} == set(schema.texts())


def test_what_a_schema_says() -> None:
    roles = schema.schemas()["roles.yaml"]
    assert roles["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert roles["required"] == ["roles"]
    assert roles["additionalProperties"] is False
    role = roles["$defs"]["Role"]
    assert role["description"] == "A job in healthcare AI."
    assert role["additionalProperties"] is False
    assert "id" not in role["properties"]
    assert "id" not in role["required"]
    assert roles["properties"]["roles"]["propertyNames"]["pattern"]
    assert roles["$defs"]["Need"]["properties"]["importance"]["enum"] == ["core", "important", "nice"]


def test_every_reference_is_defined() -> None:
    for file, one in schema.schemas().items():
        text = str(one)
        names = {part.partition("'")[0] for part in text.split("#/$defs/")[1:]}
        assert names <= set(one["$defs"]), file
        assert names == set(one["$defs"]), f"{file} defines what it does not use"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(HcaiError, match=r"schema\.json cannot be written: (Not a directory|File exists)"):
        schema.write(tmp_path / "file")


def test_writing_says_what_changed(tmp_path: Path) -> None:
    assert len(schema.write(tmp_path / "schema")) == len(FILES)
    assert schema.write(tmp_path / "schema") == []


def test_every_field_says_what_it_means_and_looks_like() -> None:
    said = schema.meanings()
    for file, one in schema.schemas().items():
        for name, part in one["$defs"].items():
            assert part["description"], name
            for field, about in part["properties"].items():
                assert about.get("description"), f"{name}.{field} ({file}): add a line to catalog/meanings.toml"
                assert about["title"]
                if "pattern" in json.dumps(about):
                    assert about["examples"], f"{name}.{field}"
    records = {name for one in schema.schemas().values() for name in one["$defs"]}
    assert set(said) == records, "meanings.toml is about the records of the content, and no others"


def test_examples_fit_their_patterns() -> None:
    for pattern, example in schema.EXAMPLES.items():
        assert re.search(pattern, example)
