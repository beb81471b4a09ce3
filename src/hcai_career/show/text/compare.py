"""Roles side by side. Each role has a letter, so that two or four of them fit, and nothing is told by colour alone.

What is too narrow for columns stands below one another; bars give way to plain levels before a role is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

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
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.travel import matrix, percent, section, share_line, ways
from hcai_career.show.text.words import EVIDENCE, count, number, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.compare import Comparison, Listed, Pair, Row
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Application, Education, EmployerType, Experience, Role

    Titled = Application | EmployerType


def comparison(found: Comparison, content: Catalog, width: int) -> Iterator[Line]:
    """Their gates, what sets each apart, how alike they are, the ways between them, their skills, how people get in."""
    yield from _roles(found, width)
    yield from _gates(found, content, width)
    yield from prose("What sets them apart", _character(found, content), _titles(found), width)
    yield from _overlap(found, width)
    yield from ways(found, content, width, LETTERS)
    yield from _skills(found, content, width)
    yield from prose("How people get in", _entry(found), _titles(found), width)
    yield from _lists("Kinds of employer", found, found.employer_types, content.employer_types, width)
    yield from _lists("Works on", found, found.applications, content.applications, width)


def _roles(found: Comparison, width: int) -> Iterator[Line]:
    yield from table(
        [
            Column("", LETTERS[: len(found.roles)], style="bold"),
            Column("", [role.title for role in found.roles], least=24, style="bold"),
            Column("", [role.id for role in found.roles], rank=1, style="dim"),
        ],
        width,
        headed=False,
    )


def _gates(found: Comparison, content: Catalog, width: int) -> Iterator[Line]:
    aside = (
        standing_words(found.gates[0].standing, content) or "asked before skill counts; --from BACKGROUND checks them"
    )
    yield from prose("Gates", gate_fields(found.gates, content), _titles(found), width, aside)
    for place, gates in enumerate(found.gates):
        if gates.barred:
            yield Line()
            yield line("  ", (f"{LETTERS[place]}  {found.roles[place].title}", "bold"))
            yield from bar(gates, content, width)


def _overlap(found: Comparison, width: int) -> Iterator[Line]:
    yield from section("In common", "overlap: the part of all levels asked, by weight, that both ask", width)
    if len(found.roles) == 2:
        pair = found.pairs[0]
        family = "of the same family" if len({role.family for role in found.roles}) == 1 else "of different families"
        yield share_line("  Overlap", pair.overlap)
        yield from labelled("  Skills", f"{pair.shared} of the {pair.skills} that either asks", width)
        yield from labelled("  Nearness", f"{_adjacent(pair)}, {family}", width)
        return
    by_roles = {frozenset(pair.roles): pair for pair in found.pairs}
    yield from matrix(
        [role.id for role in found.roles], lambda a, b: percent(by_roles[frozenset((a, b))].overlap), width, LETTERS
    )
    yield Line()
    letter = _letters(found)
    yield from table(
        [
            Column("", [" and ".join(letter[role] for role in pair.roles) for pair in found.pairs], style="bold"),
            Column("", [f"{pair.shared} of {pair.skills} skills" for pair in found.pairs], right=True),
            Column("", [_adjacent(pair) for pair in found.pairs], rank=1),
        ],
        width,
        indent=2,
        headed=False,
    )


def _titles(found: Comparison) -> list[str]:
    return [role.title for role in found.roles]


def _adjacent(pair: Pair) -> str:
    return "next to each other" if pair.adjacent else "not next to each other"


def _letters(found: Comparison) -> dict[str, str]:
    return {role.id: LETTERS[place] for place, role in enumerate(found.roles)}


# ---- skills -----------------------------------------------------------------------------------------


def _skills(found: Comparison, content: Catalog, width: int) -> Iterator[Line]:
    rows = [row for row in found.rows if found.every_row or row.importance < 2]
    form = form_for(len(found.roles), width)
    roles = found.roles
    yield from section("What they ask for", _tally(found), width)
    if form != "full":
        yield line(("  c core, i important, n nice to have", "dim"))
    shown = [
        Column(LETTERS[place], [need_cell(row.asks[place], form) for row in rows], least=CELLS[form])
        for place in range(len(roles))
    ]
    yield from table(
        [
            Column("", [mark(row.asks, shared=row.shared) for row in rows]),
            *shown,
            Column("", [_name(row, content) for row in rows], least=NAME_LEAST),
        ],
        width,
        indent=2,
        above=group_lines((content.categories[row.category].name for row in rows), indent=2),
    )
    hidden = len(found.rows) - len(rows)
    if hidden:
        also = "is" if hidden == 1 else "are"
        yield from paragraph(
            f"{count(hidden, 'more row')} {also} nice to have at most: --all shows {'it' if hidden == 1 else 'them'}.",
            width,
            style="dim",
        )
    if form == "level":
        yield from paragraph(f"Bars need {least_width(len(roles), 'short')} columns.", width, style="dim")


def _tally(found: Comparison) -> str:
    shared = sum(row.shared for row in found.rows)
    letter = _letters(found)
    alone = [
        f"{sum(not row.shared and row.asks[place] is not None for row in found.rows)} only {letter[role.id]}"
        for place, role in enumerate(found.roles)
    ]
    return " · ".join([f"{shared} shared", *alone, _evidence(found.roles)])


def _evidence(roles: Sequence[Role]) -> str:
    said = {EVIDENCE[role.evidence.needs] for role in roles}
    return said.pop() if len(said) == 1 else "see each role for what it rests on"


def _name(row: Row, content: Catalog) -> str:
    """What all of them accept, and which role accepts something else too."""
    more = []
    for place, need in enumerate(row.asks):
        others = tuple(each for each in need.options if each not in row.options) if need else ()
        if others:
            more.append(f"{LETTERS[place]}: or {skill_names(content, others)}")
    return skill_names(content, row.options) + (f" ({'; '.join(more)})" if more else "")


# ---- in words ---------------------------------------------------------------------------------------


def _character(found: Comparison, content: Catalog) -> dict[str, list[str]]:
    return {
        "Focus": [role.focus for role in found.roles],
        "Set apart by": [role.differentiator for role in found.roles],
        "Family": [content.families[role.family].title for role in found.roles],
    }


def _entry(found: Comparison) -> dict[str, list[str]]:
    education, official, experience = zip(*map(entry, found.roles), strict=True)
    said = any(_official(role.education) for role in found.roles)
    return {
        "Education": list(education),
        **({"Official entry": list(official)} if said else {}),
        "Experience": list(experience),
    }


def entry(role: Role) -> tuple[str, str, str]:
    """Education, official entry and experience of a role, in words."""
    norm = role.education
    education = f"{norm.norm.rstrip('.')} ({EVIDENCE[norm.evidence]})"
    return education, _official(norm) or "not stated", _experience(role.experience)


def _official(education: Education) -> str:
    said = [education.official_entry, education.official_experience and f"experience: {education.official_experience}"]
    return "; ".join(part for part in said if part)


def _experience(experience: Experience) -> str:
    """In words, with the range of years where the words hold none."""
    low, high = experience.years_low, experience.years_high
    said = experience.typical.rstrip(".")
    if any(char.isdigit() for char in said) or (low is None and high is None):
        return f"{said} ({EVIDENCE[experience.evidence]})"
    years = f"{number(low or 0)} or more" if high is None else f"{number(low or 0)}–{number(high)}"
    return f"{said} ({years} years; {EVIDENCE[experience.evidence]})"


def _lists(
    name: str, found: Comparison, listed: Iterable[Listed], records: Mapping[str, Titled], width: int
) -> Iterator[Line]:
    """What goes with all of them, with some, with one."""
    by_mark: dict[str, list[str]] = {}
    for each in listed:
        mark = "".join(LETTERS[place] if role.id in each.roles else NOT_ASKED for place, role in enumerate(found.roles))
        by_mark.setdefault(mark, []).append(records[each.id].title)
    if by_mark:
        yield from heading(name, width)
    for mark in sorted(by_mark, key=lambda mark: (mark.count(NOT_ASKED), mark.replace(NOT_ASKED, "~"))):
        yield from paragraph(" · ".join(by_mark[mark]), width, bullet=mark + "  ")
