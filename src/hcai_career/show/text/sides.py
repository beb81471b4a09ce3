"""Roles and occupations side by side: what a role asks, and what people in an occupation typically have.

The parts are those of two roles (`compare`); what is not known of an occupation is said where it would stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import DEGREE, EXPOSURE
from hcai_career.show.text.bars import level_bar
from hcai_career.show.text.columns import (
    CELLS,
    LETTERS,
    NAME_LEAST,
    NOT_ASKED,
    form_for,
    least_width,
    mark,
    need_cell,
    prose,
)
from hcai_career.show.text.gates import bar, gate_fields, standing_words
from hcai_career.show.text.lines import group_lines, heading, labelled, line, paragraph
from hcai_career.show.text.occupations import ATTRIBUTION, RATINGS
from hcai_career.show.text.sides_facts import entry_fields, figures
from hcai_career.show.text.sides_ways import in_common, ways
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.travel import section
from hcai_career.show.text.words import count, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.sides import LevelThere, Side, SideBySide, SideRow
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.occupations import Occupation

MOST_ALIASES = 4


def side_by_side(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    """What each is, its gates, how alike they are, the ways between them, skills, entry, pay, and whose data it is."""
    titles = [side.title for side in found.sides]
    yield from _sides(found, width)
    yield from _gates(found, content, width)
    yield from prose("What they are", _character(found, content), titles, width)
    yield from in_common(found, content, width)
    yield from ways(found, content, width)
    yield from _skills(found, content, width)
    yield from prose("How people get in", entry_fields(found), titles, width)
    yield from figures(found, content, width)
    yield from _notes(found, width)


def _sides(found: SideBySide, width: int) -> Iterator[Line]:
    kinds = {"role": "role", "occupation": "O*NET occupation"}
    yield from table(
        [
            Column("", LETTERS[: len(found.sides)], style="bold"),
            Column("", [side.title for side in found.sides], least=24, style="bold"),
            Column("", [side.id for side in found.sides], rank=2, style="dim"),
            Column("", [kinds[side.kind] for side in found.sides], rank=1),
        ],
        width,
        headed=False,
    )


# ---- before skill counts


def _gates(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    roles = [side.gates for side in found.sides if side.gates]
    whose = standing_words(roles[0].standing, content) if roles else ""
    aside = "what a role asks; what is typical in an occupation, in the US"
    fields = gate_fields(roles, content)
    columns = iter(zip(*fields.values(), strict=True))
    texts = [
        _held(side.occupation.occupation, content) if side.occupation else list(next(columns)) for side in found.sides
    ]
    made = {name: [column[row] for column in texts] for row, name in enumerate(fields)}
    yield from prose(
        "Gates", made, [side.title for side in found.sides], width, f"{whose}; {aside}" if whose else aside
    )
    for place, side in enumerate(found.sides):
        if side.gates and side.gates.barred:
            yield Line()
            yield line("  ", (f"{LETTERS[place]}  {side.title}", "bold"))
            yield from bar(side.gates, content, width)


def _held(occupation: Occupation, content: Catalog) -> list[str]:
    """What is typical of people in an occupation under each kind of gate; not known is not none."""
    eqf, licences, closeness = occupation.eqf, occupation.licences, occupation.exposure
    held = None if licences is None else ", ".join(content.professions[each].title.lower() for each in licences)
    return [
        "unknown: it differs by place" if held is None else f"typical: {held}" if held else "none",
        "unknown: it differs" if eqf is None else f"typical: {DEGREE[eqf]}",
        "unknown: it differs",
        "unknown: it differs" if closeness is None else f"typical: {EXPOSURE[closeness]}",
        "unknown: it differs",
    ]


def _character(found: SideBySide, content: Catalog) -> dict[str, list[str]]:
    fields = {"In short": [_in_short(side) for side in found.sides]}
    if any(side.role for side in found.sides):
        fields["Set apart by"] = [
            side.role.differentiator if side.role else "not described here" for side in found.sides
        ]
        fields["Family"] = [
            content.families[side.role.family].title if side.role else "none: an occupation of O*NET"
            for side in found.sides
        ]
    return fields


def _in_short(side: Side) -> str:
    if side.occupation is None:
        return side.role.focus if side.role else ""
    aliases = side.occupation.occupation.aliases
    more = f" and {len(aliases) - MOST_ALIASES} more names" if len(aliases) > MOST_ALIASES else ""
    return f"Also called {', '.join(aliases[:MOST_ALIASES])}{more}" if aliases else "No other name in the table"


# ---- skills


def _skills(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    rows = [row for row in found.rows if found.every_row or not row.minor]
    yield from section("Skills", _tally(found), width)
    if rows:
        yield from _rows(rows, found, content, width)
    hidden = len(found.rows) - len(rows)
    if hidden:
        also, them = ("is", "it") if hidden == 1 else ("are", "them")
        said = f"{count(hidden, 'more row')} {also} nice to have at most, or level 1 in an occupation"
        yield from paragraph(f"{said}: --all shows {them}.", width, style="dim")
    if not found.rows:
        yield from paragraph("None of our skills is known there.", width)


def _rows(rows: Sequence[SideRow], found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    many = len(found.sides)
    form = form_for(many, width)
    yield from paragraph(_legend(found, form), width, style="dim")
    shown = [
        Column(LETTERS[place], [_cell(row, place, form) for row in rows], least=CELLS[form]) for place in range(many)
    ]
    yield from table(
        [
            Column("", [mark(row.there, shared=row.shared) for row in rows]),
            *shown,
            Column("", [_name(row, content) for row in rows], least=NAME_LEAST),
        ],
        width,
        indent=2,
        above=group_lines((content.categories[row.category].name for row in rows), indent=2),
    )
    if form == "level":
        yield from paragraph(f"Bars need {least_width(many, 'short')} columns.", width, style="dim")


def _tally(found: SideBySide) -> str:
    shared = sum(row.shared for row in found.rows)
    alone = [
        f"{sum(not row.shared and row.there[place] is not None for row in found.rows)} only {LETTERS[place]}"
        for place in range(len(found.sides))
    ]
    return " · ".join([f"{shared} shared", *alone, "our estimate"])


def _legend(found: SideBySide, form: str) -> str:
    """What the cells say, and that an occupation tells no importance."""
    letters = [LETTERS[place] for place, side in enumerate(found.sides) if side.occupation]
    which = " and ".join(part for part in (", ".join(letters[:-1]), letters[-1]) if part)
    shows = "show levels" if len(letters) > 1 else "shows levels"
    said = f"{which} {shows} without importance, which the table does not say; {NOT_ASKED} is 0 or not known."
    if form != "full" and len(letters) < len(found.sides):
        said = f"c core, i important, n nice to have. {said}"
    if any(there and there.basis == "implied" for row in found.rows for there in row.has):
        said += f" {'implied' if form == 'full' else '~'}: another level stands on it."
    return said


def _cell(row: SideRow, place: int, form: str) -> Line:
    there = row.has[place]
    return need_cell(row.asks[place], form) if there is None else _level_cell(there, form)


def _level_cell(there: LevelThere, form: str) -> Line:
    implied = there.basis == "implied"
    if form == "level":
        return line(f"{there.level}{'~' if implied else ''}")
    more = ("implied" if form == "full" else "~") if implied else ""
    return line(level_bar(there.level), f" {there.level}", (f" {more}" if more else "", "dim"))


def _name(row: SideRow, content: Catalog) -> str:
    """What all roles accept; what else a role accepts, and where an occupation has another one of them."""
    more = []
    for place, (need, there) in enumerate(zip_longest(row.asks, row.has)):
        others = tuple(each for each in need.options if each not in row.options) if need else ()
        if others:
            more.append(f"{LETTERS[place]}: or {skill_names(content, others)}")
        elif there and (len(row.options) > 1 or there.skill not in row.options):
            more.append(f"{LETTERS[place]}: {content.skills[there.skill].name}")
    return skill_names(content, row.options) + (f" ({'; '.join(more)})" if more else "")


# ---- whose data it is


def _notes(found: SideBySide, width: int) -> Iterator[Line]:
    """What the levels of each occupation were read from, how to see more, and the attribution that the licence asks for."""
    yield from heading("About the occupations", width, "levels are a first guess")
    for place, side in enumerate(found.sides):
        if side.occupation is None:
            continue
        sheet = side.occupation
        read = RATINGS[sheet.occupation.ratings].format(like=f"a near occupation, {sheet.like_title}")
        ours = (
            f" We describe such people ourselves too: hcai backgrounds show {side.background}."
            if side.background
            else ""
        )
        judged = _judged(len(sheet.occupation.core), len(sheet.levels))
        more = f" What each level was read from: hcai backgrounds show {side.id}."
        yield from labelled(f"  {LETTERS[place]}  {side.id}", f"{read}{judged}{more}{ours}", width)
    yield Line()
    yield from paragraph(ATTRIBUTION, width, indent=0, style="dim")


def _judged(core: int, known: int) -> str:
    """How many levels there are, and how many of them are a judgement of ours rather than read from ratings."""
    if not known:
        return " It names none of our skills."
    return f" {count(known, 'level')}" + (f", {core} of them our judgement of what it is." if core else ".")
