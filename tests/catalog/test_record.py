"""Records behave as standard frozen dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from hcai_career.catalog import Catalog, record
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.model.parts import Lift
from hcai_career.catalog.model.roles import Need


class Plain:
    """Two."""

    a: int
    b: str = "x"

    @property
    def twice(self) -> int:
        return 2 * self.a


def twins() -> tuple[Any, Any]:
    def one(decorate: Any) -> Any:
        body = {name: value for name, value in vars(Plain).items() if name not in ("__dict__", "__weakref__")}
        return decorate(frozen=True, slots=True)(type("Plain", (), dict(body)))

    return one(dataclasses.dataclass), one(record.dataclass)


@pytest.mark.parametrize(
    "act",
    [
        lambda one: one(1),
        lambda one: one(1, b="y").twice,
        lambda one: one(a=1, b="y"),
        lambda one: one(),
        lambda one: one(1, 2, 3),
        lambda one: one(1, c=3),
        lambda one: one(1) == one(1),
        lambda one: one(1) == one(2),
        lambda one: one(1) == 1,
        lambda one: hash(one(1)) == hash(one(1)),
        lambda one: setattr(one(1), "a", 2),
        lambda one: delattr(one(1), "a"),
        lambda one: dataclasses.replace(one(1), b="z"),
        lambda one: dataclasses.asdict(one(1)),
        lambda one: [(field.name, field.type, field.default) for field in dataclasses.fields(one)],
        lambda one: [field.name for field in dataclasses.fields(one(1))],
        lambda one: dataclasses.is_dataclass(one),
        lambda one: type(one.__dataclass_params__),
        lambda one: copy.copy(one(1)),
        lambda one: copy.deepcopy(one(1)),
        lambda one: one.__match_args__,
        lambda one: one.__slots__,
        lambda one: hasattr(one(1), "__dict__"),
    ],
)
def test_side_by_side_with_the_standard(act: Any) -> None:
    seen = []
    for one in twins():
        try:
            seen.append(repr(act(one)))
        except (TypeError, AttributeError) as error:
            seen.append(f"{type(error).__name__}: {error}")
    standard, ours = seen
    assert ours == standard


def test_the_fields_are_known_without_the_standard_module() -> None:
    ours = twins()[1]
    assert record.fields(ours) == (("a", "int", record.MISSING), ("b", "str", "x"))
    assert record.fields(ours(1)) == record.fields(ours)
    assert record.is_record(ours)
    assert not record.is_record(twins()[0])


def test_what_the_standard_module_looks_for_is_made_once() -> None:
    ours = twins()[1]
    assert ours.__dataclass_fields__ is ours.__dataclass_fields__
    assert dataclasses.fields(ours)[1].default == "x"


def test_a_record_travels() -> None:
    need = Need(3, "core", None, ("python", "r"))
    assert pickle.loads(pickle.dumps(need)) == need
    assert {need: 1}[Need(3, "core", any_of=("python", "r"))] == 1
    assert Lift("a", 0, 1) != Lift("a", 0, 2)


def test_all_records_are_standard_dataclasses(tiny: Catalog) -> None:
    for kind in KINDS:
        for one in tiny.section(kind.section).values():
            assert dataclasses.is_dataclass(one)
            assert pickle.loads(pickle.dumps(one)) == one
            with pytest.raises(dataclasses.FrozenInstanceError):
                one.id = "x"


def test_what_a_record_cannot_be() -> None:
    with pytest.raises(TypeError, match="frozen and has slots"):
        record.dataclass(frozen=False, slots=True)

    class Many:
        a: list[int] = dataclasses.field(default_factory=list)

    with pytest.raises(TypeError, match=r"Many\.a: a record has plain fields"):
        record.dataclass(frozen=True, slots=True)(Many)


def test_the_first_of_a_class_and_the_many_after_it_are_made_alike() -> None:
    standard, ours = twins()
    for number in range(record.FEW + 3):
        for args, more in (((number,), {}), ((number, "y"), {})):
            one, other = ours(*args, **more), standard(*args, **more)
            assert (one.a, one.b, repr(one), hash(one)) == (other.a, other.b, repr(other), hash(other))
    assert "__init__" in vars(ours)
    assert ours.__init__ is not record._first_init
