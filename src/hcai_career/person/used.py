"""That a profile or a résumé was used for an answer, to be said on the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class UsedResume:
    """The résumé that was read, and how many skills it shows."""

    file: str
    skills: int


@dataclass(frozen=True, slots=True)
class UsedProfile:
    """The file that was used, and what stands in it and yet did not count; and the résumé that was read, if any.

    `file` is None where there is a résumé and no profile.
    """

    file: str | None
    notes: tuple[str, ...] = ()
    resume: UsedResume | None = None
