"""What the field is, in short entries under topics, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import STRICT, Claim, Evidence, Mention, Slug, Text, Title

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the guide."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    summary: Text
    aliases: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Points under a heading within an entry (no heading: plain paragraphs). `evidence` is that of the points."""

    __pydantic_config__ = STRICT
    points: tuple[Text, ...]
    title: Title | None = None
    evidence: Evidence = "editorial"


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a founding document says, beside what better evidence says of the same."""

    __pydantic_config__ = STRICT
    claim: Claim
    findings: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """One entry of the guide: its points, the figures it rests on, and where to go from here.

    A question stands in `title`, its short answer in `summary`, whose evidence `evidence` and `source` are. `step` is
    the place in the six-step route.
    """

    __pydantic_config__ = STRICT
    id: Slug
    topic: Slug
    title: Title
    summary: Text
    evidence: Evidence
    source: Slug
    aliases: tuple[Title, ...] = ()
    step: Annotated[int, Bound(ge=1, le=6)] | None = None
    parts: tuple[Part, ...] = ()
    facts: tuple[Claim, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    application: Slug | None = None
    employer_type: Slug | None = None
    entries: tuple[Slug, ...] = ()
    roles: tuple[Slug, ...] = ()
    skills: tuple[Slug, ...] = ()
    backgrounds: tuple[Slug, ...] = ()
    resources: tuple[Slug, ...] = ()
    datasets: tuple[Slug, ...] = ()
    credentials: tuple[Slug, ...] = ()
    degrees: tuple[Slug, ...] = ()
    regulations: tuple[Slug, ...] = ()
    communities: tuple[Slug, ...] = ()
    pathways: tuple[Slug, ...] = ()
    named_in: tuple[Mention, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field and what it means."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    meaning: Text
    evidence: Evidence
    source: Slug
    aliases: tuple[Title, ...] = ()
    regulation: Slug | None = None
