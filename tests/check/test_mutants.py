"""A thousand mutants of the real content: each is reported on the damaged line, and none brings a traceback.

The table: `python -m tests.check.mutants`.
"""

from __future__ import annotations

from random import Random

import pytest

from hcai_career.catalog.read import built_in
from hcai_career.check.rules import RULES
from tests.check.mutants.run import KINDS, Lab, Row

EACH, A_FEW = 10, 2
"""Mutants of each kind: a thousand in all take two minutes of processor time, so `-m slow` does them, and every run a few."""


@pytest.fixture(scope="module")
def lab() -> Lab:
    return Lab(built_in())


def test_there_are_kinds_enough() -> None:
    assert len(KINDS) >= 60
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len(KINDS) * EACH >= 1_000
    assert {code for kind in KINDS for code in kind.codes} <= {rule.code for rule in RULES}


each = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@each
def test_damage_is_found_where_it_was_done(kind, lab) -> None:
    look(lab.row(kind, A_FEW, Random(f"2 {kind.name}")), A_FEW)


@pytest.mark.slow
@each
def test_a_thousand_mutants(kind, lab) -> None:
    look(lab.row(kind, EACH, Random(f"1 {kind.name}")), EACH)


def look(row: Row, asked: int) -> None:
    assert row.failures == []
    assert row.mutants == asked, "there are places for it in the content"
    assert (row.found, row.placed) == (row.mutants, row.mutants)
