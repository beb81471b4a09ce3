"""What a search found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from hcai_career.show.text.lines import beside, clip, line, paragraph
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.search import Hits
    from hcai_career.catalog import Catalog


def hits(found: Hits, content: Catalog, width: int) -> Iterator[Text]:
    """Two lines a hit: its name and id, and what it was found by."""
    if found.read_as is not None:
        yield from paragraph(
            f"Nothing found for “{found.words}”; this is what “{found.read_as}” finds.", width, indent=0, style="yellow"
        )
        yield Text()
    looked_for = (found.read_as or found.words).casefold().split()
    for hit in found.hits:
        yield from beside((hit.title, "bold"), hit.id, width, below="  ")
        if hit.where != "title":
            yield line(
                "  ", ("also called " if hit.where == "alias" else "", "dim"), excerpt(hit.text, looked_for, width - 16)
            )
    singular = {"roles": "role", "skills": "skill", "resources": "resource"}[found.kind]
    yield Text()
    yield line((f"{count(len(found.hits), singular)}. Look at one: hcai {found.kind} show ID", "dim"))


def excerpt(text: str, looked_for: list[str], width: int) -> str:
    """As much of a text as fits a line, from its beginning if what was looked for is seen then, else from there on."""
    start = clip(text, width)
    folded = text.casefold()
    places = [place for place in map(folded.find, looked_for) if place >= 0]
    if not places or min(places) < len(start) or start == text:
        return start
    return "…" + clip(text[folded.rfind(" ", 0, max(min(places) - width // 3, 0)) + 1 :], width - 1)
