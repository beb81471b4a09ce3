"""Where figures come from: a short mark behind a figure, and the full citations at the end of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import heading, line, paragraph
from hcai_career.show.text.styled import Line

if TYPE_CHECKING:
    from hcai_career.catalog.model.parts import Evidence
    from hcai_career.catalog.model.sources import Source

HOUSE = {"editorial": "estimate", "unverified": "not checked"}
"""The marks of what rests on nobody else's word."""


def mark(evidence: Evidence, source: str | None, as_of: str | None = None) -> str:
    """`[bls-oews-may-2025 · 2025-05]`, `[estimate]`, `[not checked]`: the id leads to `hcai sources show ID`."""
    said = HOUSE.get(evidence) or source or "source unknown"
    return f"[{said} · {as_of}]" if as_of and evidence not in HOUSE else f"[{said}]"


def citations(sources: Iterable[Source], width: int) -> Iterator[Line]:
    """The sources of a page in full, under their marks."""
    cited = tuple(sources)
    yield from heading("Sources", width, "" if cited else "none cited")
    for source in cited:
        yield line("  ", (source.id, "bold"))
        said = [source.title, source.publisher or "publisher unknown", f"published {source.published or 'undated'}"]
        yield from paragraph(" · ".join(said), width, indent=4)
        yield from paragraph(
            f"{source.reliability}; read {source.retrieved}; look again by {source.review_by}",
            width,
            indent=4,
            style="dim",
        )
        if source.url:
            yield from paragraph(source.url, width, indent=4)
