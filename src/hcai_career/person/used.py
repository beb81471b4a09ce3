"""That a profile was used for an answer, to be said on the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class UsedProfile:
    """The file that was used, and what stands in it and yet did not count."""

    file: str
    notes: tuple[str, ...] = ()
