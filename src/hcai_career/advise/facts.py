"""Pay and outlook beside a role: the one figure that a list has room for, and what an order goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.query.outlook import OutlookRow, outlook_of
from hcai_career.advise.query.pay import PayRow, pay_of
from hcai_career.advise.query.regions import whole

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.pay import Salary
    from hcai_career.catalog.model.roles import Role


class Facts:
    """Pay in one region and the outlook, role by role, looked up once.

    Pay can be put in an order only where it is counted alike: by the year, and in one currency, the first of the region.
    """

    def __init__(self, content: Catalog, region: str | None) -> None:
        self._content = content
        self.region = region if region is not None else next(iter(content.regions), None)
        self._pay: dict[str, PayRow | None] = {}
        self._outlook: dict[str, OutlookRow | None] = {}

    def pay(self, role: Role) -> PayRow | None:
        """The row to believe first: of those with a middle figure by the year in the region's own currency."""
        if role.id not in self._pay:
            rows = pay_of(self._content, role, self.region) if self.region is not None else ()
            self._pay[role.id] = next((row for row in rows if self._comparable(row.salary)), None)
        return self._pay[role.id]

    def outlook(self, role: Role) -> OutlookRow | None:
        """The projection for the occupation that fits the role best."""
        if role.id not in self._outlook:
            rows = outlook_of(self._content, role)
            self._outlook[role.id] = min(rows, key=lambda row: row.proxy is not None) if rows else None
        return self._outlook[role.id]

    def known_there(self, role: Role) -> bool:
        """Whether any pay is known for the role in the region."""
        return self.region is not None and bool(pay_of(self._content, role, self.region))

    def _comparable(self, salary: Salary) -> bool:
        regions = self._content.regions
        place = self.region if self.region is not None else whole(self._content, salary.region)
        return (
            salary.period == "year" and salary.currency == regions[place].currencies[0] and middle(salary) is not None
        )


def middle(salary: Salary) -> float | None:
    """The median or, where there is none, the middle step or the mean; None: only ends are known."""
    known = (salary.median, salary.mid_step, salary.mean)
    return next((each for each in known if each is not None), None)
