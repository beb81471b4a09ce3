"""The likeness of jobs: by hand on small profiles, and its properties on the tiny content."""

from __future__ import annotations

from itertools import permutations
from math import isclose, log, sqrt

import pytest

from hcai_career.advise.similar import IN_DEMAND, PARTS, SKILLS, TOOLS, Index, Profile, Shared, of_occupation, of_role
from hcai_career.catalog import Catalog
from tests.advise.small import need, role


def job(id_: str, tools: dict[str, float] | None = None, **skills: float) -> Profile:
    return Profile(id_, {SKILLS: skills, TOOLS: tools or {}})


def test_the_cosine_of_the_demands() -> None:
    index = Index([job("a", sql=3, r=4), job("b", sql=3), job("c", care=9)])
    assert index.scores("a") == pytest.approx({"b": 3 / 5, "c": 0})


def test_the_length_of_a_profile_does_not_matter() -> None:
    index = Index([job("a", sql=3, r=4), job("b", sql=30, r=40)])
    assert isclose(index.between("a", "b").score, 1)


def test_tools_weigh_a_tenth_and_the_score_stays_within_one() -> None:
    jobs = [job("a", {"git": 1.0}, sql=1), job("b", {"git": 1.0}, r=1), job("c", {"epic": 1.0}, sql=1)]
    index = Index(jobs)
    weight = PARTS[TOOLS] / (PARTS[SKILLS] + PARTS[TOOLS])
    assert index.scores("a") == pytest.approx({"b": weight, "c": 1 - weight})


def test_a_part_that_no_job_has_weighs_nothing() -> None:
    assert Index([job("a", sql=1), job("b", sql=2)]).weights == {SKILLS: 1.0}


def test_a_tool_that_all_use_says_nothing() -> None:
    jobs = [job("a", {"mail": 1, "epic": 1}), job("b", {"mail": 1, "epic": 1}), job("c", {"mail": 1})]
    assert Index(jobs).scores("a") == pytest.approx({"b": 1, "c": 0})


def test_a_tool_that_postings_ask_for_counts_more() -> None:
    jobs = [job("a", {"epic": IN_DEMAND, "git": 1}), job("b", {"epic": 1}), job("c", {"git": 1}), job("d", {})]
    assert Index(jobs).scores("a") == pytest.approx({"b": 2 / sqrt(5), "c": 1 / sqrt(5), "d": 0})


def test_a_rarer_tool_counts_more() -> None:
    jobs = [job("a", {"rare": 1, "known": 1}), job("b", {"rare": 1}), *(job(c, {"known": 1}) for c in "cde"), job("f")]
    scores = Index(jobs).scores("a")
    assert scores["b"] / scores["c"] == pytest.approx(sqrt(log(6 / 2) / log(6 / 4)))


def test_it_explains_itself_and_what_is_unusual_comes_first() -> None:
    index = Index([job("a", talk=2, sql=2), job("b", talk=2, sql=2), job("c", talk=4), job("d", talk=4)])
    likeness = index.between("a", "b")
    assert [each.name for each in likeness.shared] == ["sql", "talk"]
    assert sum(each.share for each in likeness.shared) == pytest.approx(1)
    sql = likeness.shared[0]
    assert sql == Shared(SKILLS, "sql", pytest.approx(0.5), pytest.approx(0.25))
    assert sql.beyond == pytest.approx(0.25)


def test_nothing_in_common_explains_nothing() -> None:
    likeness = Index([job("a", sql=1), job("b", r=1), job("c")]).between("a", "b")
    assert (likeness.score, likeness.shared) == (0, ())


def test_the_nearest_come_first_and_equal_ones_by_id() -> None:
    index = Index([job("a", sql=1), job("z", sql=1, r=1), job("y", sql=1, r=1), job("b", r=1)])
    assert [each.to for each in index.nearest("a")] == ["y", "z", "b"]
    assert [each.to for each in index.nearest("a", 1)] == ["y"]


def test_the_order_of_the_jobs_changes_nothing() -> None:
    jobs = [job("a", sql=1, r=2), job("b", sql=2, care=1), job("c", r=1, care=3)]
    said = {tuple((each.to, round(each.score, 12)) for each in Index(some).nearest("a")) for some in permutations(jobs)}
    assert len(said) == 1


@pytest.mark.parametrize(
    ("jobs", "message"),
    [([job("a"), job("a")], "a comes twice"), ([Profile("a", {"hobbies": {"go": 1.0}})], "no part is called hobbies")],
)
def test_what_cannot_be_compared_is_refused(jobs: list[Profile], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Index(jobs)


def test_a_role_asks_by_level_times_importance_and_any_of_keeps_its_length() -> None:
    asked = role(need(3, "sql"), need(2, "python", "r", importance="nice"))
    demands = of_role(asked).parts[SKILLS]
    assert demands == pytest.approx({"sql": 9, "python": sqrt(2), "r": sqrt(2)})


def test_it_is_the_same_in_both_directions_and_one_to_itself_at_most(tiny: Catalog) -> None:
    index = Index(map(of_role, tiny.roles.values()))
    for one, other in permutations(tiny.roles, 2):
        score = index.between(one, other).score
        assert 0 <= score <= 1
        assert score == pytest.approx(index.between(other, one).score) == pytest.approx(index.scores(one)[other])


def test_roles_and_occupations_stand_side_by_side(tiny: Catalog) -> None:
    jobs = [*map(of_role, tiny.roles.values()), *map(of_occupation, tiny.occupations.values())]
    nearest = Index(jobs).nearest("29-1126.00", 1)[0]
    assert nearest.to == "ai-specialist"
    assert nearest.shared[0].name == "patient-care"
