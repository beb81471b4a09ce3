"""How people get into roles and occupations, and what these pay and promise: official figures of an occupation's SOC group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.cite import mark
from hcai_career.show.text.columns import LETTERS
from hcai_career.show.text.compare import entry
from hcai_career.show.text.figures import growth_figure, pay_figure
from hcai_career.show.text.lines import heading, labelled
from hcai_career.show.text.styled import Line

if TYPE_CHECKING:
    from hcai_career.advise.sides import Side, SideBySide
    from hcai_career.catalog import Catalog


def entry_fields(found: SideBySide) -> dict[str, list[str]]:
    """Schooling and experience side by side: our words on a role, official ones where there are any, job zones."""
    said: dict[str, list[str]] = {"Education": [], "Official entry": [], "Experience": []}
    for side in found.sides:
        texts = entry(side.role) if side.role else _entry(side)
        for name, text in zip(said, texts, strict=True):
            said[name].append(text)
    return {name: texts for name, texts in said.items() if any(text != "not stated" for text in texts)}


def _entry(side: Side) -> tuple[str, str, str]:
    zone = side.occupation.occupation.zone if side.occupation else None
    education = f"O*NET job zone {zone} of 5" if zone else "not stated"
    if side.outlook is None:
        return education, "not stated", "not stated"
    row = side.outlook.projection
    proxy = "" if side.outlook.proxy is None else f", proxy: {side.outlook.proxy} ({row.title})"
    cited = f"{proxy} {mark(row.evidence, row.source, row.as_of)}"
    trained = row.training if row.training and row.training.casefold() != "none" else None
    training = f"; training: {trained}" if trained else ""
    official = f"{row.entry_education}{training}{cited}" if row.entry_education else "not stated"
    return education, official, f"{row.work_experience}{cited}" if row.work_experience else "not stated"


def figures(found: SideBySide, content: Catalog, width: int) -> Iterator[Line]:
    """Pay and growth of each; what is not known is said."""
    yield from heading("Pay and outlook", width, "figures of whole occupations; a proxy is called one")
    for place, side in enumerate(found.sides):
        yield from labelled(f"  {LETTERS[place]}  Pay", pay_figure(side.pay, content, titled=True), width)
        yield from labelled("     Growth", growth_figure(side.outlook), width)
