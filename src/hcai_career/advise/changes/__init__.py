"""What separates two states of the content: records, the roles that this touches, and a plan under both.

Pure: two catalogs in, a `ContentDiff` out.
"""

from hcai_career.advise.changes.compare import compare
from hcai_career.advise.changes.plan import of_background, of_saved
from hcai_career.advise.changes.result import ContentDiff, PlanChange

__all__ = ["ContentDiff", "PlanChange", "compare", "of_background", "of_saved"]
