"""One role, as a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from hcai_career.advise.query.cited import cited
from hcai_career.advise.query.pay import top_rows
from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.show.html import page
from hcai_career.show.html.charts import Bar
from hcai_career.show.text import paychart
from hcai_career.show.text.words import IMPORTANCE, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.query.pay import PayRow
    from hcai_career.advise.query.roles import RoleSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need

AROUND = (
    ("pathways", "Routes that lead here"),
    ("credentials", "Credentials"),
    ("degrees", "Degrees"),
    ("datasets", "Data to practise on"),
    ("communities", "People to meet"),
)
PARTS = (
    ("gates", "Gates"),
    ("about", "What it is about"),
    ("skills", "What it asks for"),
    ("entry", "How people get in"),
    ("pay", "Pay"),
    ("outlook", "Outlook"),
    ("where", "Where"),
    ("around", "What helps"),
    ("near", "Roles next to it"),
    ("codes", "Classifications"),
    ("sources", "Sources"),
)


class Range(NamedTuple):
    """A row of pay on a line that is 100 wide: the ends, the middle half, and the figure that stands for it."""

    ends: Bar | None
    half: Bar | None
    middle: float | None


def render(sheet: RoleSheet, content: Catalog, made: date) -> str:
    """The page of a role."""
    role = sheet.role
    parts: dict[str, Any] = {
        "pay": list(_pay(sheet, content)),
        "around": list(_around(sheet, content)),
        "near": [content.roles[each] for each in role.adjacent if each in content.roles],
        "outlook": sheet.outlook,
        "codes": role.codes,
    }
    return page.render(
        "role.html",
        content,
        cited(content, sheet),
        made,
        title=role.title,
        parts=[part for part in PARTS if parts.get(part[0], True)],
        sheet=sheet,
        role=role,
        skills=list(_skills(role.needs)),
        level_names=LEVEL_NAMES,
        skill_names=skill_names,
        **{name: parts[name] for name in ("pay", "around", "near")},
    )


def _skills(needs: tuple[Need, ...]) -> Iterator[tuple[str, list[Need]]]:
    for importance, name in IMPORTANCE.items():
        some = [need for need in needs if need.importance == importance]
        if some:
            yield name, sorted(some, key=lambda need: -need.level)


def _around(sheet: RoleSheet, content: Catalog) -> Iterator[tuple[str, list[tuple[str, str | None, str]]]]:
    for section, name in AROUND:
        links = getattr(sheet.around, section)
        records = content.section(section)
        if links:
            yield name, [(each.title, getattr(records[each.id], "url", None), each.remark) for each in links]


def _pay(sheet: RoleSheet, content: Catalog) -> Iterator[tuple[PayRow, Range, str]]:
    rows = list(top_rows(content, sheet.pay))
    tops = paychart.top_of(rows)
    for row in rows:
        yield row, _range(row, tops[paychart.unit(row)]), paychart.figures(row, full=True)


def _range(row: PayRow, top: float) -> Range:
    said = row.salary

    def bar(low: float | None, high: float | None) -> Bar | None:
        if low is None or high is None or not top:
            return None
        return Bar(round(low * 100 / top, 1), round(max(high - low, top / 100) * 100 / top, 1))

    middle = next((each for each in (said.median, said.mid_step, said.mean) if each is not None), None)
    return Range(
        bar(said.low, said.high),
        bar(said.p25, said.p75),
        None if middle is None or not top else round(middle * 100 / top, 1),
    )
