"""The figures in docs/method.md are those of the content and the code."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.advise import gap
from hcai_career.advise.match import filters, fit, openers, reasons, stability, wanted
from hcai_career.advise.plan import portfolio
from hcai_career.advise.plan.instance import LEAST_FOCUS
from hcai_career.advise.plan.solve import STAGES
from hcai_career.advise.plan.substance import LEAST_SHARE
from hcai_career.advise.quiz import fit as quiz_fit
from hcai_career.advise.quiz import score
from hcai_career.advise.route import find as routing
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


def test_the_ranking_is_that_of_the_code(text: str) -> None:
    assert f"k = {fit.DAMPING}" in text
    assert (
        f"in steps of {stability.STEP} up to {', '.join(f'{high:g}' for high in stability.HIGHEST[:2])} and 3" in text
    )
    assert stability.HIGHEST[2] == 3
    assert f"`--within` hours ({wanted.WITHIN:g})" in text
    assert (openers.MOST_SHORT, reasons.MOST) == (1, 3)
    assert f"fewer than {gap.LEAST_KNOWN} skills" in text
    assert f"at most {filters.MOST_CODE} of coding, at least {filters.LEAST_REMOTE} of remote" in text


def test_the_quiz_is_that_of_the_code(text: str) -> None:
    assert f"first letter counts from {score.COUNTS} points, a second and third within {score.STEP}" in text
    assert f"less than {score.FLAT} points apart" in text
    assert (score.TIMES, score.SAME_SHARE, score.MISSING_SHARE) == (6, 5 / 6, 1 / 3)
    assert f"count **{quiz_fit.INTERESTS:.0%}** and **{quiz_fit.PREFERENCES:.0%}**".replace("%", " %") in text
    assert (quiz_fit.MIDDLE, quiz_fit.FURTHEST) == (2, 4)
    content = catalog.read()
    assert f"asks {len(content.quiz)} activities and {len(content.preferences)} preferences" in text


def test_the_ways_through_jobs_are_those_of_the_code(text: str) -> None:
    assert f"until **{routing.MOST_PLANS}** plans" in text
    assert pytest.approx(1 - Fraction(1, 10)) == routing.NEARER
    assert "takes **a tenth**" in text


def test_every_module_it_names_is_there(text: str) -> None:
    named = re.findall(r"\[`([\w/]+\.py)`\]", text)
    assert named
    for name in named:
        assert (Path(catalog.__file__).parents[1] / name).is_file(), name
