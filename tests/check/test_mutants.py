"""A thousand mutants of the real content: each is reported on the damaged line, and none brings a traceback.

The table: `python -m tests.check.mutants`.
"""

from __future__ import annotations

import os
from random import Random

import pytest

from hcai_career.catalog.read import built_in
from hcai_career.check.rules import RULES
from tests.check.mutants.run import KINDS, Lab

EACH = int(os.environ.get("HCAI_MUTANTS", "10"))
"""Mutants of each kind."""


@pytest.fixture(scope="module")
def lab() -> Lab:
    return Lab(built_in())


def test_there_are_kinds_enough() -> None:
    assert len(KINDS) >= 60
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len(KINDS) * 10 >= 1_000
    assert {code for kind in KINDS for code in kind.codes} <= {rule.code for rule in RULES}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_damage_is_found_where_it_was_done(kind, lab) -> None:
    row = lab.row(kind, EACH, Random(f"1 {kind.name}"))
    assert row.failures == []
    assert row.mutants >= min(EACH, 5), "there are places for it in the content"
    assert (row.found, row.placed) == (row.mutants, row.mutants)
