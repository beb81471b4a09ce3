"""The table of rules: each has a code, a page that says bad and good, and a case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hcai_career.catalog.kinds import BY_SECTION
from hcai_career.check.content import Content
from hcai_career.check.rule import FAMILIES, SEVERITIES, Rule
from hcai_career.check.rules import RULES
from tests.check import edits

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
each = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_there_are_rules_of_every_family() -> None:
    assert {rule.family for rule in RULES} == set(FAMILIES.values())
    assert len(RULES) >= 40


def test_codes_are_sorted_and_names_are_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", code) for code in codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in RULES)


@each
def test_the_docstring_is_a_page(rule: Rule) -> None:
    assert rule.severity in SEVERITIES
    assert re.fullmatch(r"\S.*\.", rule.summary), "the first line is a sentence"
    assert 20 <= len(rule.summary) <= 130
    head, bad, rest = rule.page.partition("\n\nBad:\n\n    ")
    assert bad, "what breaks it, under Bad:"
    assert rest.partition("\n\nGood:\n\n    ")[1], "what keeps it, under Good:"
    assert "\t" not in head


@each
def test_there_is_a_case(rule: Rule) -> None:
    folder = CASES / f"{rule.code}-{rule.name}"
    assert {path.name for path in folder.iterdir()} == {"bad", "good", "expected"}


def test_there_is_no_other_case() -> None:
    assert {path.name for path in CASES.iterdir()} == {f"{rule.code}-{rule.name}" for rule in RULES}


def test_every_name_that_reading_gives_is_a_rule() -> None:
    names = {rule.name for rule in RULES}
    given: set[str] = set()
    for path in (ROOT / "src" / "hcai_career" / "catalog").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        given |= set(re.findall(r'rule="([a-z-]+)"', text))
    assert given
    assert given <= names


def test_no_section_of_the_content_hides_what_a_rule_is_given() -> None:
    report = edits.check(edits.read(edits.BASE))
    assert report.findings == ()
    own = {name for name in vars(Content) if not name.startswith("_")} | {"figures", "as_of", "texts", "directory"}
    assert own.isdisjoint(BY_SECTION)
