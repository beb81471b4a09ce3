"""A check report for people: each finding with the line it stands on and a caret below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.safe import plain
from hcai_career.show.text.lines import line, paragraph
from hcai_career.show.text.styled import Line, cell_len

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.check.report import Finding, Report, Statistics

STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_VALUE = re.compile(r"'[^']*'|\"[^\"]*\"|[^\s,\]}]+?(?=:(?:\s|$)|[\s,\]}]|$)")
MOST_MARKED = 60


def report(result: Report, content: Catalog, width: int) -> Iterator[Line]:
    """All findings, and the sums."""
    for one in result.findings:
        yield from _finding(one, width)
        yield Line()
    yield from _sums(result, width)
    fixable = sum(one.fixable for one in result.findings)
    if fixable:
        yield line("  ", (f"{fixable} of them can be mended by: hcai check --fix", "dim"))


def _finding(one: Finding, width: int) -> Iterator[Line]:
    yield line((str(one.place), "bold"), ": ", (f"{one.severity} {one.code}", STYLES[one.severity]), f" {one.message}")
    gutter = f"{one.line:>6} | "
    if one.source:
        shown, caret, length = excerpt(one.source, one.column, width - len(gutter))
        yield line((gutter, "dim"), shown)
        yield line((" " * (len(gutter) - 2) + "| ", "dim"), " " * caret, ("^" * length, STYLES[one.severity]))
    if one.hint:
        yield line((" " * (len(gutter) - 2) + "= ", "dim"), one.hint)


def excerpt(source: str, column: int, width: int) -> tuple[str, int, int]:
    """A line of a file in at most `width` cells, where the caret stands below it, and how long the marked value is."""
    at = min(max(column - 1, 0), len(source))
    value = _VALUE.match(source, at)
    marked = plain(value[0] if value else source[at : at + 1])
    before, after = plain(source[:at]), plain(source[at:])
    room = max(width, 20)
    if cell_len(before + after) > room:
        keep = max(room // 3, room - cell_len(after) - 1)
        if cell_len(before) > keep:
            before = "…" + before[-(keep - 1) :]
        if cell_len(before + after) > room:
            after = after[: max(room - cell_len(before) - 1, 1)] + "…"
    length = max(1, min(cell_len(marked), MOST_MARKED, room - cell_len(before)))
    return before + after, cell_len(before), length


def _sums(result: Report, width: int) -> Iterator[Line]:
    head = (_severities(result), "bold" if result.findings else "bold green")
    looked = f"{result.rules} rules on {result.records:,} records in {_counted(result.files, 'file')}"
    rest = f"{looked}, as of {result.as_of}{_ignored(result.ignored)}."
    whole = line(head, f": {rest}")
    if whole.width <= width:
        yield whole
        return
    yield line(head, ":")
    yield from paragraph(rest, width)


def statistics(result: Statistics, content: Catalog, width: int) -> Iterator[Line]:
    """How often each rule was broken."""
    for row in result.tallies:
        yield line(f"{row.count:>7,}  ", (f"{row.severity:<8}", STYLES[row.severity]), f"{row.code}  {row.rule}")
    if result.tallies:
        yield Line()
    yield line((_severities(result), "bold"), f", as of {result.as_of}{_ignored(result.ignored)}.")


def _severities(result: Report | Statistics) -> str:
    counts = ((result.errors, "error"), (result.warnings, "warning"), (result.infos, "info"))
    said = [_counted(count, word) for count, word in counts if count]
    return ", ".join(said) or "No problems"


def _ignored(count: int) -> str:
    return f" ({count} ignored by comments)" if count else ""


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
