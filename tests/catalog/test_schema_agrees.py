"""The schemas accept what reading accepts and refuse what it refuses, of everything that one record can show."""

from __future__ import annotations

from pathlib import Path
from random import Random

import jsonschema
import pytest

from hcai_career.catalog import build, gate, schema
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.read import built_in
from hcai_career.catalog.source import Document, parse
from hcai_career.catalog.textfile import UnreadableError, decode
from tests.check import edits
from tests.check.mutants import shape
from tests.check.mutants.text import Text

CASES = sorted((edits.BASE.parent / "cases").iterdir())
VALIDATORS = {file: jsonschema.Draft202012Validator(one) for file, one in schema.schemas().items()}


def refused_by_reading(name: str, document: Document) -> bool:
    """Whether a section is strange, or a record does not fit the model."""
    if any(build._strange_sections(name, document)):
        return True
    return any(gate.admit(kind, document.data.get(kind.section))[1] for kind in KINDS if kind.file == name)


def agree(name: str, raw: bytes) -> bool | None:
    """Whether a file is refused; None where it is no YAML. Fails where reading and the schema do not agree."""
    try:
        document = parse(decode(raw, name), name)
    except UnreadableError:
        return None
    refused = refused_by_reading(name, document)
    said = [error.message[:200] for error in VALIDATORS[name].iter_errors(document.data)]
    assert bool(said) == refused, (
        f"{name}: reading {'refuses' if refused else 'accepts'} it, the schema says {said[:3]}"
    )
    return refused


def test_every_schema_is_one() -> None:
    for validator in VALIDATORS.values():
        jsonschema.Draft202012Validator.check_schema(validator.schema)


@pytest.mark.parametrize("directory", [edits.BASE, Path(__file__).parents[1] / "tiny"], ids=lambda path: path.name)
def test_valid_content_is_accepted(directory: Path) -> None:
    for name, raw in edits.read(directory).items():
        assert agree(name, raw) is False, name


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_they_agree_on_the_cases_of_the_rules(case: Path) -> None:
    base = edits.read(edits.BASE)
    for edit in ("bad", "good"):
        made = edits.edited(base, (case / edit).read_text(encoding="utf-8"))
        for name, raw in made.items():
            if name in VALIDATORS and raw != base.get(name):
                agree(name, raw)


@pytest.mark.parametrize("kind", [kind for kind in shape.KINDS if {"SH007", "SH008", "SH009", "SH010", "SH011", "SH012", "SH013", "SH015", "SH016"} & set(kind.codes)], ids=lambda kind: kind.name)  # fmt: skip
def test_they_agree_on_damage_to_the_real_content(kind) -> None:
    """One mutant of each kind in each small file that has a place for it."""
    seen = 0
    for name, raw in edits.read(built_in()).items():
        if name not in kind.files or len(raw) > 150_000:
            continue
        text = Text(name, raw.decode("utf-8"))
        places = [at for at, line in enumerate(text.lines) if kind.pattern.search(line.text)]
        damage = kind.do(text, Random(name).choice(places), Random(name)) if places else None
        if damage is not None:
            whole, _ = text.render(damage.inserted)
            seen += agree(name, whole.encode("utf-8", "surrogateescape")) is not None
    assert seen or not any(len((built_in() / name).read_bytes()) <= 150_000 for name in kind.files)
