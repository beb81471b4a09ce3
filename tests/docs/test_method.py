"""The figures in docs/method.md are those of the content and the code."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.advise.plan import portfolio
from hcai_career.advise.plan.instance import LEAST_FOCUS
from hcai_career.advise.plan.solve import STAGES
from hcai_career.advise.plan.substance import LEAST_SHARE
from hcai_career.catalog.model.parts import IMPORTANCE_WEIGHT, LEVEL_NAMES

WORDS = {"hours": "hours", "unknown": "unknown prices", "money": "money", "steps": "steps"}


@pytest.fixture(scope="module")
def text(docs: Path) -> str:
    return (docs / "method.md").read_text(encoding="utf-8")


def test_the_effort_classes_are_those_of_the_content(text: str) -> None:
    efforts = catalog.read().efforts
    rows = re.findall(r"^\| (\w+) \| ([\d–]+) \| ([\d–]+) \| ([\d–]+) \| ([\d–]+) \|$", text, re.M)
    assert [row[0] for row in rows] == list(efforts)
    for name, *steps, whole in rows:
        ours = [step for step in efforts[name].steps if step.to <= 3]
        assert steps == [f"{step.low:g}–{step.typical:g}–{step.high:g}" for step in ours]
        assert whole == f"{sum(step.low for step in ours):g}–{sum(step.high for step in ours):g}"


def test_the_stages_are_those_of_the_solver(text: str) -> None:
    for prefer, aims in STAGES.items():
        assert f"| `{prefer}` | {' | '.join(WORDS[aim] for aim in aims if aim != 'tie')} |" in text


def test_the_rules_are_those_of_the_code(text: str) -> None:
    assert ", ".join(LEVEL_NAMES) in text
    assert "*core* (weight 3), *important* (2) or *nice to have* (1)" in text
    assert IMPORTANCE_WEIGHT == {"core": 3, "important": 2, "nice": 1}
    assert "at least **a fifth**" in text
    assert Fraction(1, 5) == LEAST_SHARE
    assert "a **third** must serve" in text
    assert LEAST_FOCUS == (1, 3)
    assert "up to two portfolio projects" in text
    assert portfolio.MOST == 2


def test_every_module_it_names_is_there(text: str) -> None:
    named = re.findall(r"\[`([\w/]+\.py)`\]", text)
    assert named
    for name in named:
        assert (Path(catalog.__file__).parents[1] / name).is_file(), name
