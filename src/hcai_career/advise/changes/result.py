"""What separates two states of the content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.advise.progress.replan import Changes

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

What = Literal["added", "removed", "changed"]
Outcome = Literal["plan", "no-plan", "barred", "unknown"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing about a record that is not as it was, in words. `before` and `after` are null where there was nothing."""

    field: str
    text: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that came, went or changed. `roles` are those it touches."""

    what: What
    section: str
    one: str
    id: str
    title: str
    details: tuple[Detail, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AffectedRole:
    """A role that some change touches, and through which records: `section/id`."""

    role: str
    title: str
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A plan under the old and the new content: whether there is one, and what separates the two."""

    role: str
    background: str | None
    before: Outcome
    after: Outcome
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class ContentDiff:
    """What separates two states of the content, in the order of the files."""

    old: str
    new: str
    old_digest: str
    new_digest: str
    changes: tuple[RecordChange, ...]
    roles: tuple[AffectedRole, ...]
    plan: PlanChange | None = None
