"""Sources as a table, and one source with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.show.text import words
from hcai_career.show.text.lines import clip, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.claims import Stated
    from hcai_career.advise.query.sources import SourceList, SourceSheet
    from hcai_career.catalog import Catalog


def source_list(found: SourceList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a source: who says it, how far it is believed, and until when."""
    listed = found.sources
    yield from table(
        [
            Column("Source", [each.title for each in listed], least=28, under=[each.id for each in listed], loose=True),
            Column("Class", [each.reliability for each in listed], rank=1),
            Column("Look again by", [each.review_by for each in listed]),
            Column("Publisher", [each.publisher or "unknown" for each in listed], rank=2, least=18),
        ],
        width,
    )
    yield Line()
    yield line((f"{count(len(listed), 'source')}. Look at one: hcai sources show ID", "dim"))


def source_sheet(sheet: SourceSheet, content: Catalog, width: int) -> Iterator[Line]:
    """Who says it, where and when, and everything that rests on it."""
    source = sheet.source
    yield from title(source.title, source.id, width)
    yield Line()
    yield from labelled("  Publisher", source.publisher or "unknown", width)
    yield from labelled("  Address", source.url or "none", width)
    yield from labelled("  Kind", ", ".join(dict.fromkeys((source.kind, source.reliability))), width)
    yield from labelled("  Licence", source.licence or "unknown", width)
    yield from labelled("  Published", source.published or "no date stated", width)
    yield from labelled("  Read", source.retrieved, width)
    yield from labelled("  Look again by", source.review_by, width)
    if source.note:
        yield from labelled("  Note", source.note, width)
    yield from heading("What rests on it", width, count(len(sheet.claims), "claim") if sheet.claims else "nothing")
    for kind, claims in groupby(sheet.claims, key=lambda claim: claim.kind):
        yield from _kind(kind, list(claims), sheet.limit, width)


def _kind(kind: str, claims: list[Stated], limit: int | None, width: int) -> Iterator[Line]:
    yield line("  ", (f"{kind} ({len(claims)})", "bold"))
    last = ""
    for claim in claims[:limit]:
        if claim.id != last:
            yield line("    ", (claim.title, ""), ("" if claim.title == claim.id else f"  {claim.id}", "dim"))
            last = claim.id
        mark = "" if claim.evidence == "verified" else f" ({words.EVIDENCE[claim.evidence]})"
        dated = f" · {claim.as_of}" if claim.as_of else ""
        yield from paragraph(
            f"{claim.what and claim.what + ': '}{clip(claim.value, 240)}{dated}{mark}", width, indent=6, style="dim"
        )
    more = len(claims) - len(claims[:limit])
    if more:
        yield line("    ", (f"and {more:,} more: --all shows them", "yellow"))
