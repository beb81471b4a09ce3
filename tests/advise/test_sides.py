"""Roles and occupations side by side: what each figure agrees with, what stays unknown, and which name means which."""

from __future__ import annotations

import random

import pytest

from hcai_career import catalog, show
from hcai_career.advise.compare import rows
from hcai_career.advise.gap import readiness
from hcai_career.advise.gates import role_gates
from hcai_career.advise.sides import side_by_side
from hcai_career.advise.sides.find import find_side
from hcai_career.advise.similar import Index, of_occupation, of_role
from hcai_career.advise.travel import travel
from hcai_career.advise.way import Ways
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.occupations import Occupation
from hcai_career.person import from_background, of_background
from hcai_career.problem import NotFoundError, UsageError
from hcai_career.show import text

SCIENTISTS, THERAPISTS, DEVELOPERS = "15-2051.00", "29-1126.00", "15-1252.00"


@pytest.fixture(scope="module")
def real(tmp_path_factory) -> Catalog:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return catalog.read(None)


def way(found, start: str, goal: str):
    return next(each for each in found.journeys if (each.start, each.goal) == (start, goal))


# ---- from an occupation to a role -------------------------------------------------------------------


def test_from_an_occupation_it_is_the_readiness_of_a_start_from_it(real):
    """Share, gaps and hours are those that plan and match give for `--from CODE`, over many pairs of the real content."""
    pick = random.Random(11)
    for code in pick.sample(list(real.occupations), 25):
        goal = real.roles[pick.choice(list(real.roles))]
        occupation = real.occupations[code]
        person = from_background(real.skills, occupation, {})
        ready, there = readiness(goal, person), way(side_by_side(real, [code, goal.id]), code, goal.id)
        assert (there.share, there.reached, there.asked) == (ready.share, ready.reached, ready.asked)
        assert sum(gap.worth for gap in there.gaps) == ready.asked - ready.reached
        assert there.everything == Ways(real, person).way(goal.needs)
        assert there.gates == role_gates(real, goal, of_background(occupation))


def test_a_person_who_is_asked_about_does_not_change_the_way_of_a_typical_one(tiny):
    standing = of_background(tiny.background("software-engineer"))
    found = side_by_side(tiny, [THERAPISTS, "ai-lead"], standing=standing)
    assert found.sides[1].gates == role_gates(tiny, tiny.roles["ai-lead"], standing)
    assert way(found, THERAPISTS, "ai-lead").gates == role_gates(
        tiny, tiny.roles["ai-lead"], of_background(tiny.occupations[THERAPISTS])
    )


def test_between_two_roles_it_is_the_way_of_two_roles(tiny):
    found = side_by_side(tiny, [THERAPISTS, "ml-engineer", "data-scientist"])
    there, plain = (
        way(found, "ml-engineer", "data-scientist"),
        travel(tiny, *map(tiny.role, ("ml-engineer", "data-scientist"))),
    )
    assert (there.share, there.gaps, there.core, there.everything) == (
        plain.share,
        plain.gaps,
        plain.core,
        plain.everything,
    )
    assert there.gates is None


# ---- to an occupation -------------------------------------------------------------------------------


def test_to_an_occupation_every_level_counts_the_same(tiny):
    """Σ min ÷ Σ level: the role asks Python 4, statistics 3, machine learning 4, health data 2 and any of two others."""
    there = way(side_by_side(tiny, ["ml-engineer", SCIENTISTS]), "ml-engineer", SCIENTISTS)
    assert {each.skill: each.level for each in tiny.occupations[SCIENTISTS].levels} == {
        "statistics": 3,
        "machine-learning": 3,
        "r": 2,
        "vision": 1,
        "health-data": 1,
    }
    assert (there.reached, there.asked, there.share) == (8, 10, 0.8)
    assert [(gap.skill, gap.have, gap.level, gap.weight) for gap in there.gaps] == [("r", 0, 2, 1)]
    assert (there.core, there.everything, there.gates) == (None, None, None)


def test_of_any_of_needs_what_the_occupation_has_is_held(tiny):
    """`vision or language models`: who comes from the role holds vision, which is typical there."""
    there = way(side_by_side(tiny, ["ml-engineer", SCIENTISTS]), "ml-engineer", SCIENTISTS)
    assert "vision" not in {gap.skill for gap in there.gaps}


def test_with_few_levels_known_nothing_is_said_of_the_share(tiny):
    found = side_by_side(tiny, ["ml-engineer", THERAPISTS])
    assert way(found, "ml-engineer", THERAPISTS).share is None
    assert way(found, THERAPISTS, "ml-engineer").share is not None
    assert (found.pairs[0].likeness, found.pairs[0].few) == (None, (THERAPISTS,))


# ---- in common --------------------------------------------------------------------------------------


def test_likeness_is_held_against_our_roles_whichever_is_named_first(tiny):
    index = Index([of_occupation(tiny.occupations[SCIENTISTS]), *map(of_role, tiny.roles.values())])
    one, other = (side_by_side(tiny, names) for names in ([SCIENTISTS, "ml-engineer"], ["ml-engineer", SCIENTISTS]))
    assert one.pairs[0].likeness == other.pairs[0].likeness == index.between(SCIENTISTS, "ml-engineer")


def test_two_roles_have_the_same_measure_beside_an_occupation(tiny):
    found = side_by_side(tiny, ["ml-engineer", "data-scientist", SCIENTISTS])
    assert [pair.sides for pair in found.pairs if pair.likeness] == [pair.sides for pair in found.pairs]


# ---- rows -------------------------------------------------------------------------------------------


def test_every_need_and_every_known_level_has_its_row(real):
    pick = random.Random(5)
    for _ in range(15):
        names = [*pick.sample(list(real.occupations), 2), *pick.sample(list(real.roles), 2)]
        found = side_by_side(real, names)
        asked = [row.asks[2:] for row in found.rows if any(row.asks)]
        assert sorted(map(repr, asked)) == sorted(
            repr(row.asks) for row in rows(real, [real.roles[each] for each in names[2:]])
        )
        for place, code in enumerate(names[:2]):
            shown = {row.has[place].skill: row.has[place].level for row in found.rows if row.has[place]}
            beside = [
                (row.has[place].level, {each for need in row.asks if need for each in need.options})
                for row in found.rows
                if row.has[place]
            ]
            for each in real.occupations[code].levels:
                higher = any(each.skill in options and level >= each.level for level, options in beside)
                assert shown.get(each.skill) == each.level or higher


def test_what_a_level_stands_on_is_shown_as_implied_where_a_role_asks_for_it(tiny):
    occupation = Occupation("15-9999.00", "Modellers", independent=("machine-learning",), core=("machine-learning",))
    content = Catalog.of(
        **{
            name: tiny.section(name).values()
            for name in ("roles", "skills", "categories", "efforts", "gates", "families")
        },
        occupations=[occupation],
    )
    found = side_by_side(content, ["15-9999.00", "ml-engineer"])
    bases = {row.has[0].skill: row.has[0].basis for row in found.rows if row.has[0]}
    assert bases["machine-learning"] == "core"
    assert set(bases.values()) == {"core", "implied"}
    assert all(row.asks[1] for row in found.rows if row.has[0] and row.has[0].basis == "implied")


# ---- facts ------------------------------------------------------------------------------------------


def test_figures_of_the_whole_group_are_a_proxy_for_a_part_of_it(tiny):
    part = Occupation("15-2051.01", "A part of them")
    content = Catalog.of(
        **{
            name: tiny.section(name).values()
            for name in ("roles", "skills", "categories", "salaries", "regions", "outlook", "crosswalk")
        },
        occupations=[tiny.occupations[SCIENTISTS], part],
    )
    whole, piece = side_by_side(content, [SCIENTISTS, "15-2051.01"]).sides
    assert whole.pay
    assert whole.pay.salary.median == 114000
    assert (whole.pay.proxy, whole.outlook.proxy) == (None, None)
    assert (piece.pay.salary, piece.pay.proxy, piece.outlook.proxy) == (
        whole.pay.salary,
        "broad occupation match",
        "broad occupation match",
    )


def test_what_is_not_known_of_pay_and_outlook_is_null(tiny):
    side = side_by_side(tiny, [DEVELOPERS, "ml-engineer"]).sides[0]
    assert (side.pay, side.outlook, side.background) == (None, None, None)


# ---- names ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("ml-engineer", "ml-engineer"),
        ("Data Scientist", "data-scientist"),  # an alias of an occupation too
        ("data miner", SCIENTISTS),
        ("Data Scientists", SCIENTISTS),
        ("15-2051", SCIENTISTS),
        ("15-2051.00", SCIENTISTS),
        (" 15-2051.00 ", SCIENTISTS),
        ("programmer", DEVELOPERS),  # a background's too, and that is none of the sides
        ("oxygen", THERAPISTS),
    ],
)
def test_a_role_wins_over_an_occupation(tiny, typed, means):
    assert find_side(tiny, typed) == means


@pytest.mark.parametrize(
    ("typed", "said", "helped"),
    [
        ("ml-enginer", "no role or occupation is called 'ml-enginer'", "ml-engineer"),
        ("oxigen therapist", "no role or occupation", "29-1126.00 (Respiratory Therapists)"),
        ("29-1127", "has the O*NET code 29-1127.00", "29-1126.00 (Respiratory Therapists)"),
        ("55-1127.00", "has the O*NET code 55-1127.00", "common title"),
        ("nurse", "'nurse' is a background", "hcai match --from nurse"),
        ("a", "fits 2 roles", "ai-specialist, ai-lead"),
    ],
)
def test_a_miss_says_what_would_be_right(tiny, typed, said, helped):
    with pytest.raises(NotFoundError) as caught:
        find_side(tiny, typed)
    assert said in caught.value.message
    assert helped in caught.value.hint


def test_a_background_leads_to_its_occupation(real):
    with pytest.raises(NotFoundError) as caught:
        find_side(real, "qa-engineer")
    assert "15-1253.00 (Software Quality Assurance Analysts and Testers)" in caught.value.hint


def test_without_occupations_a_miss_speaks_of_roles(tiny):
    content = Catalog.of(roles=tiny.roles.values())
    with pytest.raises(NotFoundError, match="no role is called '15-2051'"):
        find_side(content, "15-2051")


@pytest.mark.parametrize(
    ("names", "said", "helped"),
    [
        ([SCIENTISTS], "two roles or occupations", "hcai compare 15-2051.00 "),
        ([THERAPISTS], "two roles or occupations", "'hcai roles list'"),
        ([SCIENTISTS, "data miner"], "are the same role or occupation, 15-2051.00", "different"),
        ([SCIENTISTS] * 5, "5 roles or occupations are too many", "2 to 4"),
    ],
)
def test_wrong_use(tiny, names, said, helped):
    with pytest.raises(UsageError, match=said) as caught:
        side_by_side(tiny, names)
    assert helped in caught.value.hint


# ---- pages ------------------------------------------------------------------------------------------


def test_real_occupations_compare(real):
    """60 comparisons of the real content: all pages are written, and no line is too wide."""
    pick = random.Random(3)
    for number in range(60):
        many = pick.randint(1, 3)
        names = [*pick.sample(list(real.occupations), many), *pick.sample(list(real.roles), 4 - many)]
        found = side_by_side(real, names[: pick.randint(2, 4)], every_row=number % 3 == 0)
        width = (60, 80, 120)[number % 3]
        page = text.render(found, show.VIEWS["SideBySide"].text, real, width)
        assert max(map(len, page.splitlines())) <= width
        assert all(pair.likeness is None or 0 <= pair.likeness.score <= 1 for pair in found.pairs)
        assert all(each.share is None or 0 <= each.share <= 1 for each in found.journeys)
