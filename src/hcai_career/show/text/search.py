"""What a search found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.query.searched import SEARCHED
from hcai_career.show.text.lines import beside, clip, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.search import Hits
    from hcai_career.catalog import Catalog


def hits(found: Hits, content: Catalog, width: int) -> Iterator[Line]:
    """Two or three lines a hit: its name and id, what it was found by, and, among many kinds, what shows it."""
    if found.read_as is not None:
        yield from paragraph(
            f"Nothing found for “{found.words}”; this is what “{found.read_as}” finds.", width, indent=0, style="yellow"
        )
        yield Line()
    if found.partial:
        yield from paragraph(
            f"Nothing has all of “{found.words}”; these have most of it.", width, indent=0, style="yellow"
        )
        yield Line()
    looked_for = (found.read_as or found.words).casefold().split()
    for hit in found.hits:
        yield from beside((hit.title, "bold"), hit.id if found.kind else SEARCHED[hit.kind].one, width, below="  ")
        if hit.where != "title":
            yield line(
                "  ", ("also called " if hit.where == "alias" else "", "dim"), excerpt(hit.text, looked_for, width - 16)
            )
        if found.kind is None:
            yield line("  ", (hit.command, "cyan"))
            use = SEARCHED[hit.kind].use
            if use is not None:
                yield line("  ", ("or start there: ", "dim"), (use.format(hit.id), "cyan"))
    yield Line()
    yield from paragraph(_closing(found), width, indent=0, style="dim")


def _closing(found: Hits) -> str:
    if found.kind is None:
        more = (
            f", and {found.more:,} more: --limit N shows more, --kind KIND only those of a kind" if found.more else ""
        )
        return f"{count(len(found.hits), 'hit')}{more}."
    searched = SEARCHED[found.kind]
    return f"{count(len(found.hits), searched.one, searched.plural)}. Look at one: {searched.show} ID"


def excerpt(text: str, looked_for: list[str], width: int) -> str:
    """As much of a text as fits a line, from its beginning if what was looked for is seen then, else from there on."""
    start = clip(text, width)
    folded = text.casefold()
    places = [place for place in map(folded.find, looked_for) if place >= 0]
    if not places or min(places) < len(start) or start == text:
        return start
    return "…" + clip(text[folded.rfind(" ", 0, max(min(places) - width // 3, 0)) + 1 :], width - 1)
