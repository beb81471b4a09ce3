"""Health data to practise on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.model.parts import STRICT, Checked, Claim, Days, Slug, Text, Title, Url

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Access = Literal["open", "registration", "credentialed", "mixed", "paid"]
DataKind = Literal[
    "records", "claims", "population", "imaging", "pathology", "video", "signals", "genomics", "text", "regulatory"
]
DatasetLevel = Literal["introductory", "working", "advanced"]


@dataclass(frozen=True, slots=True)
class Approval:
    """How long it takes until access is granted, in days; our estimate unless `checked` names the field."""

    __pydantic_config__ = STRICT
    days_low: Days
    days_high: Days
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """A data set for practice, and what it takes to get at it.

    `modality` says in words what the data are, `kinds` in the words of a filter: what it mainly is stands first.
    """

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    url: Url | None
    access: Access
    access_terms: Text
    modality: Title
    level: DatasetLevel
    checked: Checked
    kinds: tuple[DataKind, ...] = ()
    aliases: tuple[Title, ...] = ()
    training: Text | None = None
    approval: Approval | None = None
    size: Text | None = None
    licence: Text | None = None
    roles: tuple[Slug, ...] = ()
    ideas: tuple[Text, ...] = ()
    fact: Claim | None = None
    note: Text | None = None
