"""Roles and O*NET occupations side by side. A role says what it asks, an occupation what people in it typically have.

That difference decides what can be said. Of an occupation the table knows levels (many of them estimated from O*NET's
ratings), no importance, and of most skills nothing: what is not named is 0 or not known.

**In common.** The weighted overlap of two roles needs importances, so here every pair, two roles among them, has the
*likeness* of `advise.similar`, with the skills that make the two alike beyond what an average job would share. An average
job is the mean of all roles and of what is compared. With fewer than five known levels nothing is said.

**To a role.** From an occupation: what a typical person of it brings, which is the readiness, the gaps, the gates and the
study effort of `--from CODE`; from a role: `advise.travel`.

**To an occupation.** The share of the levels typical there that is held, every skill counting the same: Σ min(have, level)
÷ Σ level. It is no readiness, for an occupation asks for more than the table knows: its schooling, its licence. So no
study hours are given.
"""

from hcai_career.advise.sides.make import side_by_side
from hcai_career.advise.sides.result import Journey, Kind, LevelThere, Side, SideBySide, SidePair, SideRow

__all__ = ["Journey", "Kind", "LevelThere", "Side", "SideBySide", "SidePair", "SideRow", "side_by_side"]
