"""The table of occupations as it comes with hcai: what it holds, and how it lies beside our own backgrounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from hcai_career import catalog
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.parts import SkillLevel
from hcai_career.person import from_background

ROOT = Path(__file__).parents[2]
APART = 2
"""Levels between a background and its occupation that ask for a reason."""


@pytest.fixture(scope="module")
def content() -> Catalog:
    return catalog.read(ROOT / "data")


@pytest.fixture(scope="module")
def explained() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "tools" / "onet" / "differences.yaml").read_text(encoding="utf-8")))


def differences(content: Catalog) -> Iterator[tuple[str, str, str]]:
    """(background, skill, both levels) wherever a background and the occupation of its code lie apart."""
    for background in content.backgrounds.values():
        occupation = content.occupations.get(background.onet or "")
        if occupation is None:
            continue
        ours, theirs = (from_background(content.skills, each, {}) for each in (background, occupation))
        for skill in content.skills:
            if abs(ours.level(skill) - theirs.level(skill)) >= APART:
                yield background.id, skill, f"{ours.level(skill)} and {theirs.level(skill)}"


def test_there_are_about_nine_hundred_and_most_bring_something(content: Catalog) -> None:
    assert len(content.occupations) > 900
    assert sum(not each.levels for each in content.occupations.values()) < 170  # manual work, mostly


def test_levels_are_modest(content: Catalog) -> None:
    for occupation in content.occupations.values():
        assert set(occupation.advanced) <= set(occupation.core), occupation.title
        assert len(occupation.advanced) <= 5, occupation.title


def test_levels_read_from_ratings_say_what_they_were_read_from(content: Catalog) -> None:
    for occupation in content.occupations.values():
        assert {each.skill for each in occupation.levels} <= content.crosswalk.keys() | set(occupation.core)


def test_levels_come_highest_first(content: Catalog) -> None:
    levels = content.occupations["29-1126.00"].levels
    assert SkillLevel("medical-terminology", 3) in levels
    assert [each.level for each in levels] == sorted((each.level for each in levels), reverse=True)


def test_only_the_licensed_hold_a_licence(content: Catalog) -> None:
    licence = {code: content.occupations[code].licences for code in content.occupations}
    assert licence["29-1141.00"] == ("nurse",)
    assert licence["29-1051.00"] == ("pharmacist",)
    assert licence["29-1216.00"] == ("physician",)
    assert licence["13-2011.00"] == ()
    assert licence["29-2055.00"] is None  # surgical technologists: it differs from state to state
    assert not any(held for code, held in licence.items() if code[:2] not in ("19", "29"))


def test_a_difference_of_two_levels_is_explained(content: Catalog, explained: dict[str, Any]) -> None:
    open_ = [
        f"{background}: {skill} {levels}"
        for background, skill, levels in differences(content)
        if background not in explained["backgrounds"]
        and skill not in explained["skills"]
        and skill not in explained["pairs"].get(background, {})
    ]
    assert open_ == []


def test_no_explanation_is_left_over(content: Catalog, explained: dict[str, Any]) -> None:
    found = {(background, skill) for background, skill, _ in differences(content)}
    assert explained["backgrounds"].keys() <= {background for background, _ in found}
    assert explained["skills"].keys() <= {skill for _, skill in found}
    pairs = {(background, skill) for background, skills in explained["pairs"].items() for skill in skills}
    assert pairs <= found


def test_what_an_occupation_says_at_the_gates_agrees_with_our_background(content: Catalog) -> None:
    """One step of schooling apart at most, and no licence that the other denies."""
    for background in content.backgrounds.values():
        occupation = content.occupations.get(background.onet or "")
        if occupation is None:
            continue
        if background.eqf is not None and occupation.eqf is not None:
            assert abs(background.eqf - occupation.eqf) <= 1, background.id
        if background.licences is not None and occupation.licences is not None:
            assert set(background.licences) == set(occupation.licences), background.id


def test_the_attribution_stands_in_the_file_and_with_its_sources(content: Catalog) -> None:
    head = (ROOT / "data" / "occupations.yaml").read_text(encoding="utf-8").split("crosswalk:")[0]
    for words in ("O*NET Database", "USDOL/ETA", "CC BY 4.0", "has modified", "not approved, endorsed"):
        assert words in " ".join(head.replace("#", " ").split())
    for source in ("onet-29-3", "onet-30-3"):
        assert content.sources[source].licence == "CC BY 4.0"
        assert "modified" in (content.sources[source].note or "")
