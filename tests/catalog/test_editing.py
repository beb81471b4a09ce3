"""A YAML file is made to say something else, and all that is not concerned stays as its owner wrote it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hcai_career.catalog.editing import NotEditableError, block, edited
from hcai_career.catalog.source import parse

MINE = """\
# mine
hcai: profile/1   # do not touch

languages: [en]
background:   "registered-nurse" # since 2015
skills:
    # programming
    python: 2        # CS50P
    sql: {level: 1, evidence: course}

    # care
    patient-care:
      level: 4   # really
      words: >-
        ten years
        on wards
budget:
licences:
- profession: nurse # RN
  jurisdiction: us
# the end
"""

CHANGED = """\
# mine
hcai: profile/1   # do not touch

languages: [en, de]
background:   "registered-nurse" # since 2015
skills:
    # programming
    python: 3        # CS50P

    # care
    patient-care:
      level: 5   # really
      words: >-
        ten years
        on wards
    r: {level: 1}
budget: 1500
licences:
- profession: nurse # RN
  jurisdiction: us
  expires: '2030-01-01'
- {profession: physician}
# the end
years: 8
targets: [x]
"""


def changed(text: str, **wanted: Any) -> str:
    document = parse(text, "mine.yaml")
    return edited(document, {**document.data, **wanted})


def test_only_what_changes_is_changed() -> None:
    document = parse(MINE, "mine.yaml")
    wanted = deepcopy(document.data)
    wanted["languages"].append("de")
    wanted["skills"]["python"] = 3
    wanted["skills"]["patient-care"]["level"] = 5
    wanted["skills"]["r"] = {"level": 1}
    del wanted["skills"]["sql"]
    wanted["budget"] = 1500
    wanted["licences"][0]["expires"] = "2030-01-01"
    wanted["licences"].append({"profession": "physician"})
    wanted |= {"years": 8, "targets": ["x"]}
    assert edited(document, wanted) == CHANGED


def test_nothing_to_change_changes_nothing() -> None:
    assert changed(MINE) == MINE


@pytest.mark.parametrize(
    ("text", "wanted", "after"),
    [
        ("a: 1", {"b": 2}, "a: 1\nb: 2\n"),
        ("a: 1\r\nb: 2 # x\r\n", {"b": 3, "c": [1]}, "a: 1\r\nb: 3 # x\r\nc: [1]\r\n"),
        ("a: 1\nb: 2\n", {"a": "no"}, "a: 'no'\nb: 2\n"),
        ("a: 1\n", {"a": "yes: #"}, "a: 'yes: #'\n"),
        ("a:\n  - x  # one\n  - y  # two\n", {"a": ["y"]}, "a:\n  - y  # two\n"),
        ("a:\n  - x  # one\n", {"a": ["x", "z"]}, "a:\n  - x  # one\n  - z\n"),
        ("a:\n  - x", {"a": ["x", "z"]}, "a:\n  - x\n  - z\n"),
        ("a: {x: 1}  # why\n", {"a": {"x": 2}}, "a: {x: 2}  # why\n"),
        ("a:\n  x: 1 # here\n", {"a": {"x": {"y": 2}}}, "a:\n  x: {y: 2} # here\n"),
        ("a: 'é'\n", {"b": "ü ✓"}, "a: 'é'\nb: ü ✓\n"),
        ("a: 1\nb:\n  c: 1\n", {"b": {"c": 1, "d": [1, 2]}}, "a: 1\nb:\n  c: 1\n  d: [1, 2]\n"),
    ],
)
def test_a_change(text: str, wanted: dict[str, Any], after: str) -> None:
    assert changed(text, **wanted) == after


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: {x: 1,  # why\n  y: 2}\n", {"a": {"x": 2, "y": 2}}),
        ("a: &one [1]\nb: *one\n", {"b": [1, 2]}),
        ("a: 1\n...\n", {"b": 2}),
        ("a:\n  # why\n  - x # because\n  - y\n", {"a": {"x": 1}}),
    ],
    ids=["comment in braces", "alias", "end of the document", "comment in what goes"],
)
def test_what_would_lose_or_break_something_is_refused(text: str, wanted: dict[str, Any]) -> None:
    with pytest.raises(NotEditableError):
        changed(text, **wanted)


NAMES = st.sampled_from(["python", "r", "a b", "née", "true", "12", "x: y", "#no"])
VALUES = st.one_of(
    st.integers(0, 99),
    st.sampled_from(["plain", "with # mark", "two: parts", "2028-03-31", "", "- x", "yes", "'", '"', "{", "é"]),
    st.lists(st.sampled_from(["en", "de", "no", "1"]), max_size=3),
    st.dictionaries(NAMES, st.integers(0, 5), min_size=1, max_size=3),
    st.lists(st.dictionaries(NAMES, st.integers(0, 5), min_size=1, max_size=2), min_size=1, max_size=3),
)
DATA = st.dictionaries(NAMES, VALUES, min_size=1, max_size=6)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(old=DATA, new=DATA)
def test_whatever_changes_comments_between_the_fields_stay(old: dict[str, Any], new: dict[str, Any]) -> None:
    text = "# top\n" + "".join(f"# of {number}\n{block(key, value)}" for number, (key, value) in enumerate(old.items()))
    document = parse(text, "mine.yaml")
    after = edited(document, new)
    assert parse(after, "mine.yaml").data == new
    assert [line for line in after.splitlines() if line.startswith("# ")] == [
        line for line in text.splitlines() if line.startswith("# ")
    ]
