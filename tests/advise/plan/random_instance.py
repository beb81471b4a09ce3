"""Small random planning problems, for hypothesis: few enough options that every choice can be tried."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from hcai_career.advise.plan.instance import Instance, Option, Shared
from hcai_career.advise.plan.standing import Foundations, clashes, possible
from hcai_career.advise.reach import Unit

SKILLS = "abcde"


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Up to five skills of two levels and up to seven options, many of them in circles and most figures in ties."""
    skills = SKILLS[: draw(st.integers(1, 5))]
    units = [(skill, level) for skill in skills for level in (1, 2)]
    requires = {unit: _requires(draw, skills, unit) for unit in units}
    ids = [f"o{number}" for number in range(draw(st.integers(1, 7)))]
    options = tuple(_option(draw, units, ids, id) for id in ids)
    goals = tuple(
        tuple(sorted(draw(st.sets(st.sampled_from(units), min_size=1, max_size=2))))
        for _ in range(draw(st.integers(1, 2)))
    )
    return Instance(
        goals=goals,
        requires=requires,
        options=options,
        focused=frozenset(draw(st.sets(st.sampled_from(ids), max_size=2))),
        shared=tuple(_shared(draw, units)),
        prices={"pass": 4000} if any(option.subscription for option in options) else {},
        pace=draw(st.sampled_from((10, 80))),
    )


def tightened(instance: Instance) -> Instance:
    """The same problem with what is worked out before solving: it may make no difference to the optimum."""
    foundations = Foundations(instance.requires.__getitem__)
    options = tuple(_only(possible(option, foundations)) for option in instance.options)
    options = tuple(option for option in options if option.covers)
    return replace(instance, options=options, clashes={option.id: clashes(option, foundations) for option in options})


def _only(option: Option) -> Option:
    return replace(option, missing={unit: option.missing[unit] for unit in option.covers})


def _requires(draw: st.DrawFn, skills: str, unit: Unit) -> tuple[tuple[Unit, ...], ...]:
    """The level below, and now and then one of one or two units of skills that come earlier in the alphabet."""
    skill, level = unit
    groups: list[tuple[Unit, ...]] = [((skill, 1),)] if level == 2 else []
    lower = [(other, height) for other in skills if other < skill for height in (1, 2)]
    if lower and draw(st.booleans()):
        groups.append(tuple(sorted(draw(st.sets(st.sampled_from(lower), min_size=1, max_size=2)))))
    return tuple(groups)


def _option(draw: st.DrawFn, units: list[Unit], ids: list[str], id: str) -> Option:
    covers = tuple(sorted(draw(st.sets(st.sampled_from(units), min_size=1, max_size=3))))
    others = [unit for unit in units if unit not in covers]
    needs = tuple(sorted(draw(st.sets(st.sampled_from(others), max_size=1)))) if others else ()
    subscription = draw(st.sampled_from((None, None, "pass")))
    return Option(
        id=id,
        kind="resource",
        covers=covers,
        needs=needs,
        hours=draw(st.sampled_from((0, 10, 20, 30, 55))),
        claimed=0,
        credit={unit: draw(st.sampled_from((0, 5, 20))) for unit in covers},
        missing={unit: draw(st.sampled_from((0, 0, 10, 25))) for unit in covers},
        cents=0 if subscription else draw(st.sampled_from((0, 0, 1000, 2500, None))),
        subscription=subscription,
        part_of=draw(st.sampled_from((None, None, None, *(other for other in ids if other != id)))),
    )


def _shared(draw: st.DrawFn, units: list[Unit]) -> list[Shared]:
    """A unit or two whose effort is shared with the same level of one or two other skills."""
    found = []
    for skill, level in sorted(draw(st.sets(st.sampled_from(units), max_size=2))):
        others = [unit for unit in units if unit[0] != skill and unit[1] == level]
        companions = draw(st.sets(st.sampled_from(others), max_size=2)) if others else ()
        saving = draw(st.sampled_from((5, 10, 20)))
        found += [Shared((skill, level), companion, saving) for companion in sorted(companions)]
    return found
