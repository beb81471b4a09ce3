"""Under which licence the content may be used, and whom it draws on: written into everything that is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
OWN = "local"
"""The version of content that did not come with hcai: its licence is for its owner to say."""

NOTES = (
    "The content of hcai is licensed under CC BY 4.0; each source keeps its own licence, given with it (none: unknown).",
    "What rests on hcai-editorial is a judgement of the editors; what rests on hcai-unchecked was not looked up.",
    "Includes information from the O*NET Database (releases 29.3 and 30.3) by the U.S. Department of Labor, Employment "
    "and Training Administration (USDOL/ETA), used under CC BY 4.0. O*NET is a trademark of USDOL/ETA, which has not "
    "approved, endorsed or tested the selection and mapping made here.",
    "Wages, employment and projections are of the U.S. Bureau of Labor Statistics (public domain), which cannot vouch "
    "for what is derived from them.",
    "Uses the ESCO classification of the European Commission (reuse under Commission Decision 2011/833/EU).",
)


def licence(content: Catalog) -> str | None:
    """Where the licence of the content is to be read; None for content that did not come with hcai."""
    return None if content.version == OWN else LICENCE


def notes(content: Catalog) -> tuple[str, ...]:
    """What must go along with the content."""
    return ("The licence of this content is its owner's to give.",) if content.version == OWN else NOTES
