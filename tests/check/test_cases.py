"""Each rule on a small content: the bad edit is found at its line, and nothing else is; the good one is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcai_career.catalog.build import examine
from hcai_career.check.rules import RULES
from tests.check import edits

CASES = Path(__file__).parent / "cases"
each = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


@pytest.fixture(scope="module")
def base() -> edits.Raw:
    return edits.read(edits.BASE)


def of(rule, name: str) -> str:
    return (CASES / f"{rule.code}-{rule.name}" / name).read_text(encoding="utf-8")


def test_the_base_has_no_problem(base) -> None:
    assert edits.lines(edits.check(base)) == []


@each
def test_bad_is_found_where_it_is(rule, base) -> None:
    report = edits.check(edits.edited(base, of(rule, "bad")))
    assert edits.lines(report) == of(rule, "expected").splitlines()
    assert rule.code in {one.code for one in report.findings}
    assert all(one.severity == found.severity for one in report.findings for found in RULES if found.code == one.code)


@each
def test_good_is_not_found(rule, base) -> None:
    assert edits.lines(edits.check(edits.edited(base, of(rule, "good")))) == []


@each
def test_all_that_reading_finds_is_reported(rule, base) -> None:
    raw = edits.edited(base, of(rule, "bad"))
    said = {(problem.place, problem.message) for problem in examine(Path(), edits.files(raw)).problems}
    assert said <= {(one.place, one.message) for one in edits.check(raw).findings}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.family != "ignores"], ids=lambda rule: rule.code)
def test_a_rule_alone_finds_the_same(rule, base) -> None:
    """What a rule finds does not hang on which other rules run; only comments that ignore one are about others."""
    settings = edits.Settings(edits.TODAY, select=(rule.code,))
    alone = edits.lines(edits.check(edits.edited(base, of(rule, "bad")), settings))
    assert alone == [line for line in of(rule, "expected").splitlines() if line.endswith(rule.code)]
