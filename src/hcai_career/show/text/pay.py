"""What a role is paid, region by region: a chart a row, on one scale for each currency and period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.advise.query.pay import top_rows
from hcai_career.advise.query.regions import whole
from hcai_career.show.safe import plain
from hcai_career.show.text import paychart, words
from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import heading, line, paragraph, title
from hcai_career.show.text.styled import cell_len
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.pay import PayList, PayOverview, PayRow
    from hcai_career.catalog import Catalog
    from hcai_career.show.text.styled import Line

FULL_WIDTH = 100
LABEL_LEAST, LABEL_MOST = 11, 26
CHART_LEAST, CHART_FAIR, CHART_MOST = 10, 16, 44
LEGEND = (
    "├ p10 or lowest, ▒ the middle half, █ median, • mean or middle step, ┤ p90 or highest, → at least. "
    "A bare figure is the median; in brackets the ends, or the middle half; k is thousand."
)
NO_YEAR = "no year stated"


def pay_list(found: PayList, content: Catalog, width: int) -> Iterator[Line]:
    """The rows in their regions; states in short, where no region was asked for."""
    yield from _title(found, content, width)
    states = [row for row in found.rows if row.salary.scope == "occupation-state"] if found.region is None else []
    rows = [row for row in found.rows if row not in states]
    layout = _Layout(rows, [_label(row, content) for row in rows], width)
    for region, some in groupby(rows, key=lambda row: whole(content, row.salary.region)):
        yield from heading(content.regions[region].title, width)
        inner = [row for row in states if whole(content, row.salary.region) == region]
        yield from _blocks(list(some), inner, content, layout)
        if inner:
            each = f"Each state: hcai salaries {found.role} --region {region}"
            yield from paragraph(each, width, indent=2, style="dim")
    yield from _remarks(found, content, width)


def pay_overview(found: PayOverview, content: Catalog, width: int) -> Iterator[Line]:
    """How much there is about each region."""
    listed = found.regions
    yield from table(
        [
            Column("Region", [each.region.title for each in listed]),
            Column("Id", [each.region.id for each in listed], rank=1, style="dim"),
            Column("Rows", [str(each.rows) for each in listed], right=True),
            Column("Official", [str(each.official) for each in listed], right=True),
            Column("Roles", [str(each.roles) for each in listed], right=True),
            Column("Newest", [each.newest or "?" for each in listed]),
            Column("Paid in", [", ".join(each.currencies) for each in listed], least=14),
        ],
        width,
    )
    yield line()
    total = count(sum(each.rows for each in listed), "row")
    yield from paragraph(
        f"{total} of pay, each in its own currency. One role: hcai salaries ROLE. All rows of a region, "
        "which may be a country or a state: hcai salaries --region REGION",
        width,
        indent=0,
        style="dim",
    )


def pay_lines(rows: Iterable[PayRow], content: Catalog, width: int) -> Iterator[Line]:
    """The first row of each large region, for a page about something else."""
    first = list(top_rows(content, rows))
    labels = [content.regions[whole(content, row.salary.region)].title for row in first]
    layout = _Layout(first, labels, width)
    for label, row in zip(labels, first, strict=True):
        yield from layout.row(label, row)
        yield from paragraph(f"{_kind(row)} · {_period(row)} · {_standing(row)}", width, indent=4, style="dim")


def _title(found: PayList, content: Catalog, width: int) -> Iterator[Line]:
    place = content.regions[found.region].title if found.region is not None else ""
    into = f", converted into {found.currency}" if found.currency else ""
    if found.role is None:
        yield from title(place, found.region or "", width)
        yield from paragraph(f"Pay{into}", width, indent=0, style="dim")
    else:
        yield from title(content.roles[found.role].title, found.role, width)
        yield from paragraph(f"Pay: {place or 'all regions'}{into}", width, indent=0, style="dim")


class _Layout:
    """Where label, chart and figures stand, the same on a whole page: side by side, or the figures below."""

    def __init__(self, rows: list[PayRow], labels: list[str], width: int) -> None:
        self.width = width
        self.full = width >= FULL_WIDTH
        self.tops = paychart.top_of(rows)
        self.figures = max((cell_len(paychart.figures(row, self.full)) for row in rows), default=0)
        room = width - 4 - 4 - self.figures
        self.below = room < LABEL_LEAST + CHART_LEAST
        if self.below:
            room = width - 4 - 4
        self.label = max(LABEL_LEAST, min(max(map(cell_len, labels), default=0), LABEL_MOST, room - CHART_FAIR))
        self.cells = max(CHART_LEAST, min(room - self.label, CHART_MOST))

    def row(self, label: str, row: PayRow) -> Iterator[Line]:
        """A label, the chart and the figures."""
        name = _cut(label, self.label)
        start = "    " + name + " " * (self.label - cell_len(name) + 2)
        drawn = paychart.chart(row, self.tops[paychart.unit(row)], self.cells)
        said = paychart.figures(row, self.full)
        if self.below:
            yield line(start, drawn)
            yield line(" " * len(start) + said if len(start) + cell_len(said) <= self.width else "    " + said)
        else:
            yield line(start, drawn, "  " + said)

    def axis(self, row: PayRow) -> Line:
        """The scale above the charts of a currency and period."""
        currency, period = unit = paychart.unit(row)
        end = paychart.brief(self.tops[unit])
        name = f"{currency} {paychart.PERIODS[period]}"
        return line(
            ("    " + name.ljust(self.label + 2), "dim"),
            ("0" + end.rjust(self.cells - 1), "dim"),
        )


def _blocks(rows: list[PayRow], states: list[PayRow], content: Catalog, layout: _Layout) -> Iterator[Line]:
    """Rows of one title and source under one heading: what was counted, how it fits, and who says so."""
    said: set[str] = set()
    before = None
    for _, some in groupby(rows, key=_heading):
        block = list(some)
        if paychart.unit(block[0]) != before:
            yield layout.axis(block[0])
            before = paychart.unit(block[0])
        yield from _standing_beside(block[0], layout.width)
        for row in block:
            yield from layout.row(_label(row, content), row)
        inner = [row for row in states if row.salary.soc == block[0].salary.soc]
        if inner:
            yield from paragraph(_states(inner, content), layout.width, indent=4)
        for note in dict.fromkeys(row.salary.note for row in block if row.salary.note):
            if note not in said:
                yield from paragraph(note, layout.width, indent=4, style="dim")
            said.add(note)


def _heading(row: PayRow) -> tuple[object, ...]:
    salary = row.salary
    return salary.title, salary.soc, salary.source, salary.as_of, salary.evidence, row.match, paychart.unit(row)


def _kind(row: PayRow) -> str:
    salary = row.salary
    return f"{salary.title} ({salary.soc})" if salary.soc else salary.title


def _standing(row: PayRow) -> str:
    """How well the figure fits, and who says it: `proxy: broad occupation match [bls-oews-may-2025 · 2025-05]`."""
    salary = row.salary
    cited = mark(salary.evidence, salary.source, salary.as_of or NO_YEAR)
    if salary.evidence == "seed":
        return f"{words.EVIDENCE['seed']} {cited}"
    if row.match is None:
        return cited
    return f"proxy: {row.proxy} {cited}" if row.proxy else f"{words.MATCH[row.match]} {cited}"


def _standing_beside(row: PayRow, width: int) -> Iterator[Line]:
    kind, standing = _kind(row), _standing(row)
    if cell_len(kind) + cell_len(standing) + 4 <= width:
        yield line(("  " + kind, "bold"), ("  " + standing, "dim"))
    else:
        yield from paragraph(kind, width, style="bold")
        yield from paragraph(standing, width, indent=4, style="dim")


def _cut(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where something is missing."""
    kept = plain(text)
    if cell_len(kept) <= width:
        return kept
    while cell_len(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def _period(row: PayRow) -> str:
    return f"{paychart.shown(row).currency} {paychart.PERIODS[row.salary.period]}"


def _label(row: PayRow, content: Catalog) -> str:
    salary = row.salary
    if salary.industry is not None:
        return salary.industry.title
    if salary.scope == "occupation":
        return "All industries"
    place = content.regions[salary.region].title
    return salary.place if salary.place and salary.scope not in ("pay-band", "field") else place


def _states(rows: list[PayRow], content: Catalog) -> str:
    """`In 16 states: from $100,330 (Tennessee) to $163,350 (Washington)`, medians, in the currency they were found in."""
    known = sorted((row for row in rows if row.salary.median is not None), key=lambda row: row.salary.median or 0)
    ends = [
        f"{words.money(row.salary.median or 0, row.salary.currency)} ({content.regions[row.salary.region].title})"
        for row in (*known[:1], *known[1:][-1:])
    ]
    return f"In {count(len(rows), 'state')}: {' to '.join(ends) or 'no median'}"


def _remarks(found: PayList, content: Catalog, width: int) -> Iterator[Line]:
    yield line()
    yield from paragraph(LEGEND, width, indent=0, style="dim")
    if any(row.proxy for row in found.rows):
        text = "Proxy: a figure of a wider group of people, and no figure of this role."
        yield from paragraph(text, width, indent=0, style="yellow")
    if found.currency is not None:
        for rate in found.rates:
            span = "average of the year to" if rate.basis == "year" else "on"
            text = f"1 {rate.base} = {rate.rate:g} {rate.quote}, {span} {rate.as_of} [{rate.source}]"
            yield from paragraph(text, width, indent=0, style="dim")
        left = sum(row.converted is None and row.salary.currency != found.currency for row in found.rows)
        if left:
            text = f"{count(left, 'row')} left as found: no dated rate, or converted by the source at a rate unknown."
            yield from paragraph(text, width, indent=0, style="yellow")
    elif len({paychart.unit(row) for row in found.rows}) > 1:
        text = "Each currency and period has a scale of its own: lengths compare within one only."
        yield from paragraph(text, width, indent=0, style="dim")
