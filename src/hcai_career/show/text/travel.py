"""The ways between roles that are compared: what each brings to the others, and the study effort that is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from hcai_career.show.text.bars import share_bar
from hcai_career.show.text.lines import LABEL_WIDTH, bullets, heading, labelled, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import number, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.compare import Comparison
    from hcai_career.advise.travel import ToGo, Travel
    from hcai_career.advise.way import Stop, Way
    from hcai_career.catalog import Catalog

MOST_GAPS, FEW_GAPS = 5, 3


def ways(found: Comparison, content: Catalog, width: int, letters: str) -> Iterator[Line]:
    """Both directions of each pair."""
    letter = {role.id: letters[place] for place, role in enumerate(found.roles)}
    if len(found.roles) == 2:
        for each in found.travels:
            yield from _way(each, found, content, width, letter)
    else:
        yield from _many(found, content, width, letter)
    more = "" if len(found.roles) == 2 else " Compare two of them for more on a way."
    yield Line()
    yield from paragraph(
        "Hours are an estimate of study effort to level 3 with all that it stands on, not a plan: "
        f"'hcai plan --to ROLE' makes one. What lies above level 3 comes with practice.{more}",
        width,
        style="dim",
    )


def section(name: str, aside: str, width: int) -> Iterator[Line]:
    """A heading with a remark beside it, or below it where it is too long for that."""
    if len(name) + 2 + len(aside) <= width:
        yield from heading(name, width, aside)
    else:
        yield from heading(name, width)
        yield from paragraph(aside, width, style="dim")


def share_line(label: str, share: float, of: str = "") -> Line:
    """A label, a bar, and the share in percent."""
    return line((label.ljust(LABEL_WIDTH), "bold"), share_bar(share * 100), f" {percent(share)} {of}".rstrip())


def percent(share: float) -> str:
    """`41 %`; only nothing is 0 %, and only all is 100 %."""
    rounded = round(share * 100)
    if 0 < share < 1:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded} %"


def matrix(ids: Sequence[str], cell: Callable[[str, str], str], width: int, letters: str) -> Iterator[Line]:
    """A figure for each (row) and each other (column)."""
    columns = [
        Column(letters[place], ["·" if a == b else cell(a, b) for a in ids], right=True) for place, b in enumerate(ids)
    ]
    yield from table([Column("", letters[: len(ids)], style="bold"), *columns], width, indent=2)


def _way(each: Travel, found: Comparison, content: Catalog, width: int, letter: dict[str, str]) -> Iterator[Line]:
    a, b = letter[each.start], letter[each.goal]
    yield from heading(f"From {a} to {b}", width, f"whoever holds all that {a} asks")
    yield share_line("  Holds", each.share, f"of what {b} asks")
    yield from labelled("  Study effort", effort(each.core, each.everything), width)
    yield from most_to_go(each.gaps, content, width)
    yield from beyond_study(each.everything, content, width)
    if found.every_row:
        yield from unfolded(each.everything, content, width, b)


def _many(found: Comparison, content: Catalog, width: int, letter: dict[str, str]) -> Iterator[Line]:
    aside = "whoever holds all that the row asks holds so much of what the column asks"
    yield from section("From one to another", aside, width)
    by_way = {(each.start, each.goal): each for each in found.travels}
    yield from matrix(list(letter), lambda a, b: percent(by_way[a, b].share), width, "".join(letter.values()))
    yield Line()
    yield from table(
        [
            Column("Way", [f"{letter[each.start]} → {letter[each.goal]}" for each in found.travels]),
            Column("Core needs", [hours(each.core) for each in found.travels], right=True),
            Column("All needs", [hours(each.everything) for each in found.travels], right=True),
            Column(
                "Most to go",
                [", ".join(gap_words(gap, content) for gap in each.gaps[:FEW_GAPS]) for each in found.travels],
                rank=1,
                least=36,
                clipped=True,
            ),
        ],
        width,
        indent=2,
    )
    beyond = list(_beyond(found, content, letter))
    if beyond:
        yield Line()
        yield line("  ", ("Beyond study", "bold"))
        yield from bullets(beyond, width)


def _beyond(found: Comparison, content: Catalog, letter: dict[str, str]) -> Iterator[str]:
    """Where study stops, and on which ways: `Patient care experience above 1: B → A, C → A`."""
    on_ways: dict[tuple[tuple[str, ...], int], list[str]] = {}
    for each in found.travels:
        for stop in each.everything.stops:
            way = f"{letter[each.start]} → {letter[each.goal]}"
            on_ways.setdefault((stop.options, stop.reach), []).append(way)
    for (options, reach), named in on_ways.items():
        yield f"{skill_names(content, options)} above {reach}: {', '.join(named)}"


def hours(way: Way) -> str:
    """`540–1,020 h`, `none`."""
    return f"{number(round(way.low))}–{number(round(way.high))} h" if way.high else "none"


def effort(core: Way, everything: Way) -> str:
    """The hours to the core needs and to all of them: `975–2,290 h for the core needs; 2,021–4,720 h for all`."""
    if not everything.high:
        return "nothing left that study could give"
    if (core.low, core.high) == (everything.low, everything.high):
        return f"{hours(everything)} for all needs, the core ones alone take as long"
    return f"{hours(core)} for the core needs; {hours(everything)} for all"


def most_to_go(gaps: Sequence[ToGo], content: Catalog, width: int) -> Iterator[Line]:
    """The gaps that are worth most, and how many more there are."""
    if gaps:
        named = ", ".join(gap_words(gap, content) for gap in gaps[:MOST_GAPS])
        more = len(gaps) - MOST_GAPS
        yield from labelled("  Most to go", named + (f" and {more} more" if more > 0 else ""), width)


def beyond_study(way: Way, content: Catalog, width: int) -> Iterator[Line]:
    """Where study stops short of a need, and why."""
    for number_, stop in enumerate(way.stops):
        yield from labelled("" if number_ else "  Beyond study", _stop(stop, content), width)


def gap_words(gap: ToGo, content: Catalog) -> str:
    """`Python 0→3`."""
    return f"{skill_names(content, gap.options)} {gap.have}→{gap.level}"


def _stop(stop: Stop, content: Catalog) -> str:
    name = skill_names(content, stop.options)
    rests = "" if stop.because in stop.options else f" on {content.skills[stop.because].name}"
    reason = f": {stop.reason}" if stop.reason else ""
    return f"{name} {stop.level}; study ends at {stop.reach}{rests and ' for it rests' + rests}{reason}"


def unfolded(way: Way, content: Catalog, width: int, goal: str) -> Iterator[Line]:
    """What the hours are made of."""
    yield line("  ", ("What the hours for all needs are made of", "bold"))
    yield from table(
        [
            Column("", [f"{climb.start}→{climb.reach}" for climb in way.climbs]),
            Column("", [f"{number(climb.low)}–{number(climb.high)} h" for climb in way.climbs], right=True),
            Column("", [content.skills[climb.skill].name for climb in way.climbs], least=24),
            Column("", ["" if climb.asked else f"{goal} stands on it" for climb in way.climbs], rank=1, style="dim"),
        ],
        width,
        indent=4,
        headed=False,
    )
