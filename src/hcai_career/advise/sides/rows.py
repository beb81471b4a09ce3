"""The skills of roles and occupations, row by row: what is asked beside what is typical."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hcai_career.advise.compare import NOTHING_LESS, rows
from hcai_career.advise.sides.result import LevelThere, Side, SideRow
from hcai_career.person import from_background

if TYPE_CHECKING:
    from hcai_career.advise.query.occupations import OccupationSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need

Levels = Mapping[str, LevelThere]


def side_rows(content: Catalog, sides: Sequence[Side]) -> tuple[SideRow, ...]:
    """The needs of the roles with what each occupation has for them, then what only occupations have; by category.

    What a listed level stands on is shown as implied, but only where a role asks for it.
    """
    levels = [_levels(content, side.occupation) if side.occupation else {} for side in sides]
    asked = list(_asked(content, sides, levels))
    taken = {skill for row in asked for skill in _accepted(row.options, row.asks)}
    others = dict.fromkeys(
        each.skill for there in levels for each in there.values() if each.basis != "implied" and each.skill not in taken
    )
    nobody = (None,) * len(sides)
    alone = (
        SideRow((skill,), content.skills[skill].category, nobody, tuple(_listed(there, skill) for there in levels))
        for skill in others
    )
    return tuple(sorted((*asked, *alone), key=_order(content)))


def _levels(content: Catalog, sheet: OccupationSheet) -> Levels:
    """All that a typical person holds: what the table lists, and what that stands on."""
    found = {each.skill: LevelThere(each.skill, each.level, each.basis, each.about) for each in sheet.levels}
    for skill, held in from_background(content.skills, sheet.occupation, {}).held.items():
        if skill not in found and held.level:
            found[skill] = LevelThere(skill, held.level, "implied", held.because)
    return found


def _asked(content: Catalog, sides: Sequence[Side], levels: Sequence[Levels]) -> Iterator[SideRow]:
    places = [place for place, side in enumerate(sides) if side.role]
    for row in rows(content, [side.role for side in sides if side.role]):
        asks: list[Need | None] = [None] * len(sides)
        for place, need in zip(places, row.asks, strict=True):
            asks[place] = need
        accepted = _accepted(row.options, row.asks)
        yield SideRow(row.options, row.category, tuple(asks), tuple(_most(there, accepted) for there in levels))


def _most(there: Levels, options: Sequence[str]) -> LevelThere | None:
    """Of several skills that would do, the one with the highest level; of equals the first."""
    return max((there[each] for each in options if each in there), key=lambda each: each.level, default=None)


def _listed(there: Levels, skill: str) -> LevelThere | None:
    found = there.get(skill)
    return found if found and found.basis != "implied" else None


def _accepted(options: Sequence[str], asks: Sequence[Need | None]) -> tuple[str, ...]:
    """Every skill by which some role of a row would be met, those that all accept first."""
    return tuple(dict.fromkeys((*options, *(each for need in asks if need for each in need.options))))


def _order(content: Catalog) -> Callable[[SideRow], tuple[object, ...]]:
    """By category; what most share first, then by importance, level and name."""
    places = {category: place for place, category in enumerate(content.categories)}

    def order(row: SideRow) -> tuple[object, ...]:
        without = tuple(each is None for each in row.there)
        importance = min((NOTHING_LESS.index(need.importance) for need in row.asks if need), default=len(NOTHING_LESS))
        level = max(each.level for each in row.there if each)
        name = content.skills[row.options[0]].name
        return places[row.category], sum(without), without, importance, -level, name

    return order
