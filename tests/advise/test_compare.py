"""Comparing roles: laws of overlap, of travel and of the estimated hours, on small catalogs made at random."""

from __future__ import annotations

import random
from datetime import date
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcai_career import catalog, show
from hcai_career.advise.compare import compare, pair, rows
from hcai_career.advise.gap import AsLevels
from hcai_career.advise.plan import Plan, Wishes, make
from hcai_career.advise.travel import as_person, travel
from hcai_career.advise.way import CEILING, Ways
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.roles import Education, Experience, Need, Role, RoleEvidence
from hcai_career.catalog.model.skills import Category, EffortClass, EffortStep, Prerequisite, Rung, Skill
from hcai_career.problem import UsageError
from hcai_career.show import text

EDITORIAL = "editorial"
NAMES = ("s0", "s1", "s2", "s3", "s4", "s5")


def role(key: str, needs: tuple[Need, ...], adjacent: tuple[str, ...] = ()) -> Role:
    return Role(
        id=key,
        title=key.upper(),
        family="f",
        summary="-",
        focus="-",
        differentiator="-",
        responsibilities=(),
        needs=needs,
        education=Education("-", EDITORIAL),
        experience=Experience("-", EDITORIAL),
        employers=(),
        employer_types=(),
        applications=(),
        adjacent=adjacent,
        codes=(),
        evidence=RoleEvidence(*[EDITORIAL] * 5),
    )


def need(level: int, *options: str, importance: str = "core") -> Need:
    one = options[0] if len(options) == 1 else None
    return Need(level, importance, one, () if one else options)


def content(skills: list[Skill]) -> Catalog:
    hours = {"narrow": (3, 12, 24), "medium": (8, 40, 80), "broad": (20, 100, 180)}
    efforts = [
        EffortClass(key, "-", tuple(EffortStep(to, low, low, 2 * low) for to, low in enumerate(lows, 1)), EDITORIAL)
        for key, lows in hours.items()
    ]
    return Catalog.of(efforts=efforts, categories=[Category("c", "C", "foundation", ())], skills=skills)


@st.composite
def skill_graphs(draw) -> Catalog:
    """Six skills; each may stand on one earlier one, or on any of two; some are capped; one pair is learnt together."""
    made = []
    for place, name in enumerate(NAMES):
        below = draw(st.lists(st.sampled_from(NAMES[:place]), max_size=2, unique=True)) if place else []
        rungs = (Rung(1, draw(st.integers(0, 1))), Rung(2, draw(st.integers(0, 2))))
        prerequisites = ()
        if below:
            one = below[0] if len(below) == 1 else None
            prerequisites = (Prerequisite(rungs, one, () if one else tuple(below)),)
        made.append(
            Skill(
                id=name,
                name=name,
                category="c",
                definition="-",
                effort=draw(st.sampled_from(("narrow", "medium", "broad"))),
                prerequisites=prerequisites,
                study_cap=draw(st.sampled_from((None, None, None, 1))),
                learnt_with=("s0",) if name == "s1" and draw(st.booleans()) else (),
            )
        )
    return content(made)


needs = st.lists(
    st.builds(
        lambda options, level, importance: need(level, *options, importance=importance),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True),
        st.integers(1, 5),
        st.sampled_from(("core", "important", "nice")),
    ),
    min_size=1,
    max_size=5,
).map(tuple)
single = st.dictionaries(st.sampled_from(NAMES), st.tuples(st.integers(1, 5), st.sampled_from(("core", "nice"))))
levels = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 3))


# ---- overlap ----------------------------------------------------------------------------------------


@given(needs, needs)
def test_overlap_is_symmetric_and_between_0_and_1(ours, theirs):
    a, b = role("a", ours), role("b", theirs)
    there, back = pair(a, b), pair(b, a)
    assert 0 <= there.overlap <= 1
    assert (there.overlap, there.skills) == (back.overlap, back.skills)


def test_of_equal_pairings_the_one_with_most_pairs_counts_in_both_directions():
    """Found by the law above: the sum is 7 with three pairs and with two."""
    ours = (need(1, "s0"), need(1, "s0", importance="important"), need(2, "s0", "s1", importance="important"))
    theirs = (need(1, "s0"), need(2, "s0"), need(1, "s1", importance="important"))
    there, back = pair(role("a", ours), role("b", theirs)), pair(role("b", theirs), role("a", ours))
    assert (there.shared, there.skills) == (back.shared, back.skills)
    assert there.shared == 3


@given(needs)
def test_overlap_of_identical_needs_is_1(asked):
    assert pair(role("a", asked), role("b", asked[::-1])).overlap == 1


@given(single, single)
def test_without_choices_overlap_is_the_formula(ours, theirs):
    weight = {"core": 3, "nice": 1}
    a, b = (
        {skill: level * weight[importance] for skill, (level, importance) in asked.items()} for asked in (ours, theirs)
    )
    low = sum(min(a.get(skill, 0), b.get(skill, 0)) for skill in NAMES)
    high = sum(max(a.get(skill, 0), b.get(skill, 0)) for skill in NAMES)
    made = [
        role("x", tuple(need(level, skill, importance=importance) for skill, (level, importance) in asked.items()))
        for asked in (ours, theirs)
    ]
    assert pair(*made).overlap == (low / high if high else 1)


@given(needs, needs)
def test_of_all_pairings_the_one_that_has_most_in_common_counts(ours, theirs):
    def best(left: tuple[Need, ...], right: tuple[Need, ...]) -> int:
        if not left:
            return 0
        found = [best(left[1:], right)]
        for place, other in enumerate(right):
            if set(left[0].options) & set(other.options):
                common = min(left[0].level * left[0].weight, other.level * other.weight)
                found.append(common + best(left[1:], right[:place] + right[place + 1 :]))
        return max(found)

    common = best(ours, theirs)
    total = sum(each.level * each.weight for each in (*ours, *theirs))
    assert pair(role("a", ours), role("b", theirs)).overlap == common / (total - common)


def test_any_of_meets_the_skill_it_holds():
    both = pair(role("a", (need(3, "python", "r"),)), role("b", (need(3, "python"), need(3, "r"))))
    assert (both.overlap, both.shared, both.skills) == (0.5, 1, 2)


@given(skill_graphs(), st.lists(needs, min_size=2, max_size=4))
def test_every_need_stands_in_one_row_with_a_skill_it_accepts(graph, asked):
    roles = [role(f"r{place}", some) for place, some in enumerate(asked)]
    made = rows(graph, roles)
    for place, each in enumerate(roles):
        standing = [row.asks[place] for row in made if row.asks[place]]
        assert sorted(map(repr, standing)) == sorted(map(repr, each.needs))
    for row in made:
        assert row.options
        assert all(set(row.options) <= set(ask.options) for ask in row.asks if ask)
    if len(roles) == 2:
        assert sum(row.shared for row in made) == pair(*roles).shared


# ---- travel -----------------------------------------------------------------------------------------


@given(skill_graphs(), needs)
def test_who_holds_all_that_is_asked_has_no_way_to_go(graph, asked):
    there = travel(graph, role("a", asked), role("b", asked))
    assert (there.share, there.gaps, there.core.high, there.everything.high) == (1, (), 0, 0)
    assert there.everything.stops == ()


@given(skill_graphs(), needs, needs)
def test_travel_explains_itself(graph, ours, theirs):
    there = travel(graph, role("a", ours), role("b", theirs))
    assert 0 <= there.share <= 1
    assert there.asked - there.reached == sum(gap.worth for gap in there.gaps)
    assert [gap.worth for gap in there.gaps] == sorted((gap.worth for gap in there.gaps), reverse=True)
    assert there.core.low <= there.everything.low
    for way in (there.core, there.everything):
        assert way.low <= way.high
        assert way.low == pytest.approx(sum(climb.low for climb in way.climbs))
        assert way.high == pytest.approx(sum(climb.high for climb in way.climbs))


def test_travel_is_not_symmetric(tiny):
    there, back = compare(tiny, ["ai-lead", "ai-specialist"]).travels
    assert there.share > 0.7
    assert back.share < 0.55
    wide, narrow = role("wide", (need(3, "s0"), need(3, "s1"), need(3, "s2"))), role("narrow", (need(2, "s0"),))
    graph = content([Skill(name, name, "c", "-", "broad") for name in NAMES])
    assert travel(graph, wide, narrow).share == 1
    assert travel(graph, narrow, wide).share == pytest.approx(2 / 9)


def test_of_any_of_needs_the_traveller_holds_what_counts_there():
    graph = content([Skill(name, name, "c", "-", "broad") for name in NAMES])
    start = role("a", (need(3, "s0", "s1"), need(2, "s2", "s3"), need(3, "s2")))
    held = as_person(graph, start, role("b", (need(2, "s1"), need(2, "s3"))))
    assert {skill: held.level(skill) for skill in NAMES if held.level(skill)} == {"s1": 3, "s2": 3}


# ---- hours ------------------------------------------------------------------------------------------


def closed(graph: Catalog, held: AsLevels, reached: dict[str, int]) -> bool:
    return all(
        any(max(reached[option], held.level(option)) >= prerequisite.hold_at(level) for option in prerequisite.options)
        for skill, level in reached.items()
        if level > held.level(skill)
        for prerequisite in graph.skills[skill].prerequisites
    )


@given(skill_graphs(), needs, levels)
def test_the_way_is_the_cheapest_of_all_that_can_be_followed(graph, asked, have):
    """Against every combination of levels there is (with no sharing of effort, to keep the sum plain)."""
    graph = content([Skill(s.id, s.name, "c", "-", s.effort, (), s.prerequisites) for s in graph.skills.values()])
    held = AsLevels(have)
    found = Ways(graph, held).way(asked)
    cost = {
        skill: [
            0,
            *(sum(step.low for step in graph.efforts[graph.skills[skill].effort].steps[:to]) for to in (1, 2, 3)),
        ]
        for skill in NAMES
    }
    totals = []
    for combination in product(*(range(held.level(skill), CEILING + 1) for skill in NAMES)):
        reached = dict(zip(NAMES, combination, strict=True))
        met = all(any(reached[option] >= min(each.level, CEILING) for option in each.options) for each in asked)
        if met and closed(graph, held, reached):
            totals.append(sum(cost[skill][to] - cost[skill][held.level(skill)] for skill, to in reached.items()))
    assert found.low == min(totals)
    after = {skill: held.level(skill) for skill in NAMES} | {climb.skill: climb.reach for climb in found.climbs}
    assert closed(graph, held, after)


@given(skill_graphs(), needs, needs, levels)
def test_asking_more_never_takes_fewer_hours(graph, asked, more, have):
    ways = Ways(graph, AsLevels(have))
    assert ways.way(asked).low <= ways.way((*asked, *more)).low


@given(skill_graphs(), needs, levels, levels)
def test_holding_more_never_takes_more_hours(graph, asked, have, more):
    """Without study caps: who holds what is capped can be sent further."""
    free = content(
        [
            Skill(s.id, s.name, "c", "-", s.effort, (), s.prerequisites, learnt_with=s.learnt_with)
            for s in graph.skills.values()
        ]
    )
    most = {skill: max(have.get(skill, 0), more.get(skill, 0)) for skill in NAMES}
    assert Ways(free, AsLevels(most)).way(asked).low <= Ways(free, AsLevels(have)).way(asked).low


def test_a_study_cap_ends_the_way_and_is_named(tiny):
    there = travel(tiny, tiny.roles["ml-engineer"], tiny.roles["ai-specialist"])
    assert [(stop.options, stop.level, stop.reach, stop.because) for stop in there.core.stops] == [
        (("patient-care",), 4, 1, "patient-care")
    ]
    assert there.core.stops[0].reason == "It needs a clinical licence."
    assert [(climb.skill, climb.start, climb.reach) for climb in there.core.climbs] == [("patient-care", 0, 1)]


def test_what_is_learnt_together_counts_half():
    together = content(
        [Skill("s0", "s0", "c", "-", "medium"), Skill("s1", "s1", "c", "-", "medium", learnt_with=("s0",))]
    )
    ways = Ways(together, AsLevels({}))
    assert (ways.way([need(1, "s0")]).low, ways.way([need(1, "s1")]).low) == (8, 8)
    assert ways.way([need(1, "s0"), need(1, "s1")]).low == 12


# ---- beside the plan --------------------------------------------------------------------------------


def test_no_plan_takes_less_than_the_least_estimated(tiny):
    for start, goal in permutations(tiny.roles.values(), 2):
        there = travel(tiny, start, goal)
        for scope, way in (("core", there.core), ("all", there.everything)):
            made = make(tiny, as_person(tiny, start, goal), goal, Wishes(date(2026, 1, 5), scope=scope))
            assert isinstance(made, Plan)
            assert made.totals.hours >= way.low


@pytest.fixture(scope="module")
def real(tmp_path_factory) -> Catalog:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return catalog.read(None)


def test_real_roles_compare(real):
    """300 pairs and 10 fours of the real content: all pages are written, and no line is too wide."""
    pick = random.Random(7)
    chosen = pick.sample(list(combinations(real.roles, 2)), 300)
    chosen += [tuple(pick.sample(list(real.roles), 4)) for _ in range(10)]
    for number, names in enumerate(chosen):
        found = compare(real, names, every_row=number % 3 == 0)
        width = (60, 80, 160)[number % 3]
        page = text.render(found, show.VIEWS["Comparison"].text, real, width)
        assert max(map(len, page.splitlines())) <= width
        assert all(0 <= each.overlap < 1 for each in found.pairs)
        assert all(0 <= each.core.low <= each.everything.low for each in found.travels)


# ---- wrong use --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "said", "helped"),
    [
        (["ml-engineer"], "two roles or more", "hcai compare ml-engineer data-scientist"),
        ([], "two roles or more", "hcai compare ml-engineer data-scientist"),
        (["ml-engineer", "data-scientist", "ml-engineer"], "named twice", "different"),
        (["ml-engineer", "Healthcare ML engineer"], "are the same role, ml-engineer", "different"),
        (["x"] * 5, "5 roles are too many", "2 to 4"),
    ],
)
def test_wrong_use(tiny, names, said, helped):
    with pytest.raises(UsageError, match=said) as caught:
        compare(tiny, names)
    assert helped in caught.value.hint
