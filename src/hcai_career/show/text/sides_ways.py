"""How alike roles and occupations are, and by what; and the ways from each to each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gap import LEAST_KNOWN
from hcai_career.advise.gate_words import DEGREE
from hcai_career.show.text.columns import LETTERS
from hcai_career.show.text.gates import gate_line
from hcai_career.show.text.lines import heading, labelled, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.travel import (
    FEW_GAPS,
    beyond_study,
    effort,
    gap_words,
    hours,
    matrix,
    most_to_go,
    percent,
    section,
    share_line,
    unfolded,
)

if TYPE_CHECKING:
    from hcai_career.advise.sides import Journey, Side, SideBySide, SidePair
    from hcai_career.advise.similar import Shared
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.occupations import Occupation

MOST_SHARED, FEW_SHARED = 5, 3
UNKNOWN = "unknown"


# ---- in common


def in_common(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    """The likeness of each two, and the skills that make it so beyond the usual."""
    aside = "likeness: 100 % is the same levels in the same proportions, in our skills alone"
    yield from section("In common", aside, width)
    letter = _letters(found)
    if len(found.sides) == 2:
        yield from _pair(found.pairs[0], found, content, width)
        return
    by_sides = {frozenset(pair.sides): pair.likeness for pair in found.pairs}

    def cell(a: str, b: str) -> str:
        likeness = by_sides[frozenset((a, b))]
        return percent(likeness.score) if likeness else "?"

    yield from matrix(list(letter), cell, width, LETTERS)
    yield Line()
    for pair in found.pairs:
        a, b = pair.sides
        yield from labelled(f"  {letter[a]} and {letter[b]}", _in_short(pair, found, content), width)


def _pair(pair: SidePair, found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    if pair.likeness is None:
        yield from labelled("  Likeness", f"{UNKNOWN}: {_too_few(pair, found)}", width)
        return
    likeness = pair.likeness
    yield share_line("  Likeness", likeness.score)
    yield from labelled("  Rests on", _rests(len(likeness.shared)), width)
    beyond = [each for each in likeness.shared if each.beyond > 0]
    if beyond:
        named = ", ".join(
            f"{_skill(each, content)} ({percent(each.share)} of it, usually {percent(each.usual)})"
            for each in beyond[:MOST_SHARED]
        )
        yield from labelled("  Alike by", named, width, "usually: what an average job would share of it")


def _in_short(pair: SidePair, found: SideBySide, content: Catalog) -> str:
    if pair.likeness is None:
        return f"{UNKNOWN}: {_too_few(pair, found)}"
    beyond = [each for each in pair.likeness.shared if each.beyond > 0][:FEW_SHARED]
    named = ", ".join(_skill(each, content) for each in beyond)
    return _rests(len(pair.likeness.shared)) + (f"; alike by {named}" if named else "")


def _rests(shared: int) -> str:
    return "no skill in common" if not shared else f"{shared} skill{'' if shared == 1 else 's'} in common"


def _skill(each: Shared, content: Catalog) -> str:
    return content.skills[each.name].name


def _too_few(pair: SidePair, found: SideBySide) -> str:
    known = {side.id: len(side.occupation.levels) for side in found.sides if side.occupation}
    letter = _letters(found)
    counts = " and ".join(f"{known[each]} of {letter[each]}" for each in pair.few)
    return f"too few levels are known to judge by ({counts}; it takes {LEAST_KNOWN})"


# ---- from one to another


def ways(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    """Both directions of each two, and what the figures are not."""
    if len(found.sides) == 2:
        for each in found.journeys:
            yield from _way(each, found, content, width)
    else:
        yield from _many(found, content, width)
    if any(each.everything for each in found.journeys):
        starts = [each.start for each in found.journeys if each.gates]
        plan = f"hcai plan --from {starts[0]} --to ROLE" if starts else "hcai plan --to ROLE"
        yield Line()
        yield from paragraph(
            "Hours are an estimate of study effort to level 3 with all that it stands on, not a plan: "
            f"'{plan}' makes one. What lies above level 3 comes with practice.",
            width,
            style="dim",
        )


def _way(each: Journey, found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    letter = _letters(found)
    a, b = letter[each.start], letter[each.goal]
    yield from heading(f"From {a} to {b}", width, _who(_side(found, each.start), a))
    if each.core is None or each.everything is None:
        yield from _to_occupation(each, found, content, width, b)
        return
    yield share_line("  Holds", each.share or 0.0, f"of what {b} asks")
    if each.gates:
        yield from labelled("  Gates", gate_line(each.gates), width)
    yield from labelled("  Study effort", effort(each.core, each.everything), width)
    yield from most_to_go(each.gaps, content, width)
    yield from beyond_study(each.everything, content, width)
    if found.every_row:
        yield from unfolded(each.everything, content, width, b)


def _to_occupation(each: Journey, found: SideBySide, content: Catalog, width: int, goal: str) -> Iterator[Line]:
    """How much of the typical levels is held. It is no way in, and says so."""
    if each.share is None:
        yield from labelled("  Holds", f"{UNKNOWN}: too few levels of {goal} are known to judge by", width)
    else:
        yield share_line("  Holds", each.share, f"of {goal}'s levels")
        yield from labelled(
            "", "typical ones; every skill counts the same, for how important it is there is not known", width
        )
    yield from most_to_go(each.gaps, content, width)
    side = _side(found, each.goal)
    if side.occupation:
        yield from labelled("  Way in", _way_in(side.occupation.occupation, content), width)


def _way_in(occupation: Occupation, content: Catalog) -> str:
    """`its own schooling (typically: bachelor) and licence (nurse); no hours are given`; not known is said."""
    degree = UNKNOWN if occupation.eqf is None else DEGREE[occupation.eqf]
    said = f"its own schooling (typically: {degree})"
    if occupation.licences is None:
        said += ", and in some places a licence"
    elif occupation.licences:
        said += f" and licence ({', '.join(content.professions[each].title.lower() for each in occupation.licences)})"
    return f"{said}; no hours of study are given"


def _many(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    letter = _letters(found)
    aside = (
        "who comes from the row holds so much of what the column asks or, of an occupation, of the levels typical there"
    )
    yield from section("From one to another", aside, width)
    by_way = {(each.start, each.goal): each for each in found.journeys}

    def cell(a: str, b: str) -> str:
        share = by_way[a, b].share
        return "?" if share is None else percent(share)

    yield from matrix(list(letter), cell, width, LETTERS)
    yield Line()
    yield from table(
        [
            Column("Way", [f"{letter[each.start]} → {letter[each.goal]}" for each in found.journeys]),
            Column("Core needs", [hours(each.core) if each.core else "–" for each in found.journeys], right=True),
            Column(
                "All needs", [hours(each.everything) if each.everything else "–" for each in found.journeys], right=True
            ),
            Column(
                "Most to go",
                [", ".join(gap_words(gap, content) for gap in each.gaps[:FEW_GAPS]) for each in found.journeys],
                rank=1,
                least=36,
                clipped=True,
            ),
        ],
        width,
        indent=2,
    )
    for each in found.journeys:
        if each.gates:
            yield from labelled(f"  Gates {letter[each.start]} → {letter[each.goal]}", gate_line(each.gates), width)
    yield from paragraph(
        "–: no hours into an occupation, for the way in is its own schooling and licence. Of its levels every skill "
        "counts the same. Compare two for more on a way.",
        width,
        style="dim",
    )


def _who(start: Side, letter: str) -> str:
    return f"a typical person of {letter}" if start.occupation else f"whoever holds all that {letter} asks"


def _side(found: SideBySide, key: str) -> Side:
    return next(side for side in found.sides if side.id == key)


def _letters(found: SideBySide) -> dict[str, str]:
    return {side.id: LETTERS[place] for place, side in enumerate(found.sides)}
