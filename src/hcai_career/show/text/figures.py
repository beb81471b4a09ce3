"""The one figure of pay and the one of growth that a list has room for, each with its proxy and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.facts import middle
from hcai_career.show.text.cite import mark
from hcai_career.show.text.words import money

if TYPE_CHECKING:
    from hcai_career.advise.query.outlook import OutlookRow
    from hcai_career.advise.query.pay import PayRow
    from hcai_career.catalog import Catalog

UNKNOWN = "unknown"


def pay_figure(row: PayRow | None, content: Catalog, *, titled: bool = False) -> str:
    """`$105,850 a year, median, United States [source]`; whose pay it is stands behind a proxy, or always if `titled`."""
    if row is None:
        return UNKNOWN
    salary = row.salary
    kind = "median" if salary.median is not None else "middle step" if salary.mid_step is not None else "mean"
    proxy = f", proxy: {row.proxy}" if row.proxy else ""
    title = f" ({salary.title})" if titled or row.proxy else ""
    where = content.regions[salary.region].title
    figure = money(middle(salary) or 0.0, salary.currency)
    return f"{figure} a year, {kind}, {where}{proxy}{title} {mark(salary.evidence, salary.source, salary.as_of)}"


def growth_figure(row: OutlookRow | None) -> str:
    """`+8.7 % jobs 2024–2034 (Computer systems analysts) [source]`."""
    if row is None:
        return UNKNOWN
    said = row.projection
    proxy = f", proxy: {row.proxy}" if row.proxy else ""
    cited = mark(said.evidence, said.source, said.as_of)
    return f"{said.change_percent:+.1f} % jobs {said.start_year}–{said.end_year}{proxy} ({said.title}) {cited}"
