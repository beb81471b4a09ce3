"""Laws, guidance and standards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import STRICT, Checked, Claim, Date, Evidence, Slug, Text, Title, Url

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day, month or year in which something about a rule happened or will happen.

    `evidence` is what this date rests on where that is not what `checked` of the rule says of its dates.
    """

    __pydantic_config__ = STRICT
    what: Title
    on: Date
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Regulation:
    """A law, guidance, standard or reporting guideline that people in the field work under."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    kind: Literal[
        "law",
        "proposal",
        "guidance",
        "standard",
        "framework",
        "reporting-guideline",
        "data-standard",
        "terminology",
        "classification",
        "report",
    ]
    body: Title
    jurisdiction: Title
    status: Text
    url: Url | None
    checked: Checked
    aliases: tuple[Title, ...] = ()
    year: Annotated[int, Bound(ge=1900, le=2100)] | None = None
    dates: tuple[KeyDate, ...] = ()
    applies_to: Text | None = None
    roles: tuple[Slug, ...] = ()
    learn: Text | None = None
    fact: Claim | None = None
    note: Text | None = None
