"""Which roles fit a person, and how sure that is: ranked by coverage lift, gates first."""

from hcai_career.advise.match.find import match
from hcai_career.advise.match.result import Matches, TooLittle
from hcai_career.advise.match.wanted import Wanted

__all__ = ["Matches", "TooLittle", "Wanted", "match"]
