"""Societies, conferences, newsletters and open projects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.model.parts import STRICT, Checked, Claim, Slug, Text, Title, Url

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Community:
    """A place to meet the people of the field."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    kind: Literal["society", "conference", "community", "network", "newsletter", "open-source", "coalition"]
    region: Title
    url: Url | None
    summary: Text
    first_step: Text
    cost: Text
    checked: Checked
    aliases: tuple[Title, ...] = ()
    roles: tuple[Slug, ...] = ()
    fact: Claim | None = None
    note: Text | None = None
