"""JSON of many records of a kind: another way to the same objects."""

from __future__ import annotations

import dataclasses
import json

import pytest

from hcai_career.catalog.model.parts import Lift
from hcai_career.show import json as room


def test_the_first_records_of_a_kind_and_the_many_after_them_are_written_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_SEEN", {})
    monkeypatch.setattr(room, "_COMPILED", {})
    whole = [Lift("python", 0, number) for number in range(room.MANY + 5)]
    written = json.loads(room.dumps(whole))
    assert written == [dataclasses.asdict(one) for one in whole]
    assert list(written[0]) == list(written[-1])
    assert Lift in room._COMPILED
