"""Where figures and facts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.model.parts import STRICT, Date, Day, Slug, Title, Url

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a fact comes from."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    publisher: str | None
    url: Url | None
    kind: Literal[
        "official-statistics",
        "dataset",
        "official-page",
        "publisher-page",
        "survey",
        "aggregator",
        "repository",
        "article",
        "seed",
        "editorial",
    ]
    licence: str | None
    published: Date | None
    retrieved: Day
    reliability: Literal[
        "official-statistics", "official", "issuer", "survey", "aggregator", "third-party", "seed", "editorial"
    ]
    review_by: Day
    note: str | None = None
