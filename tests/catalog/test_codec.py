"""Rows and records."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_args, get_type_hints

import pytest

from hcai_career.catalog import Catalog, codec, model
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.model.parts import Lift, SkillLevel
from hcai_career.catalog.model.people import Background
from hcai_career.catalog.model.roles import Need, Role
from hcai_career.catalog.record import fields as fields_of

MODULES = [import_module(f"{model.__name__}.{module.name}") for module in iter_modules(model.__path__)]
CLASSES = [one for module in MODULES for one in vars(module).values() if is_dataclass(one)]


def plan(hint: Any) -> tuple[Any, bool] | None:
    """What a field holds, from its evaluated annotation."""
    if is_dataclass(hint):
        return hint, False
    if getattr(hint, "__origin__", None) is tuple:
        inner = get_args(hint)[0]
        return (inner, True) if is_dataclass(inner) else ("", True)
    some = [one for one in get_args(hint) if one is not type(None)]
    return plan(some[0]) if type(None) in get_args(hint) and len(some) == 1 else None


@pytest.mark.parametrize("record", CLASSES, ids=lambda one: one.__name__)
def test_annotations_read_as_text_say_what_they_evaluate_to(record: Any) -> None:
    hints = get_type_hints(record)
    for field in fields(record):
        assert codec._part(field, record) == plan(hints[field.name]), field.name


def test_every_record_comes_back_as_it_was(tiny: Catalog) -> None:
    for kind in KINDS:
        for record in tiny.section(kind.section).values():
            row = codec.encoder(kind.record)(record)
            again = codec.decoder(kind.record)(row)
            assert again == record
            assert repr(again) == repr(record)


def test_defaults_at_the_end_take_no_room() -> None:
    assert codec.encoder(Need)(Need(3, "core", "python")) == [3, "core", "python"]
    assert codec.encoder(Need)(Need(3, "core", None, ("python", "r"))) == [3, "core", None, ["python", "r"]]
    assert codec.decoder(Need)([3, "core"]) == Need(3, "core")


def test_a_list_that_is_not_known_is_not_an_empty_one() -> None:
    for licences in (None, (), ("nurse",)):
        one = Background("a", "A", "group", "words", (), (), (), (), licences=licences, note="words")
        assert codec.decoder(Background)(codec.encoder(Background)(one)).licences == licences


def test_a_row_of_another_model_is_refused() -> None:
    with pytest.raises(TypeError):
        codec.decoder(Lift)(["python"])
    with pytest.raises(TypeError):
        codec.decoder(SkillLevel)(["python", 1, 2])


def test_the_fingerprint_follows_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    before = codec.fingerprint(Role)
    codec.fingerprint.cache_clear()
    assert codec.fingerprint(Role) == before
    monkeypatch.setattr(Need, "__record_fields__", fields_of(Lift))  # a part of a role has other fields
    codec.fingerprint.cache_clear()
    assert codec.fingerprint(Role) != before
