"""What a way through jobs is to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Terms:
    """Each hop takes at most `hop_hours` of study; up to `jobs` jobs lie on the way, each held for `years`.

    `region` is where pay is looked at (None: the first of the content), `jurisdiction` whose rules on licences count.
    """

    hop_hours: float = 832.0
    jobs: int = 2
    years: float = 2.0
    hours_per_week: float = 8.0
    region: str | None = None
    jurisdiction: str | None = None
