"""The words for gates: one way to say each thing on every page and in every format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Exposure

DEGREE = {
    1: "some schooling",
    2: "some schooling",
    3: "lower vocational",
    4: "school-leaving",
    5: "associate or short-cycle degree",
    6: "bachelor",
    7: "master",
    8: "doctorate",
}
"""What a level of the European Qualifications Framework is commonly called."""

EXPOSURE: dict[Exposure, str] = {
    "none": "none",
    "visits": "shadowing, a placement or a health project",
    "presence": "months of presence in a clinical setting",
    "care": "having looked after patients",
}


def degree_words(eqf: int) -> str:
    """`bachelor (EQF 6)`, with "or higher" where there is something higher."""
    return f"{DEGREE[eqf]} (EQF {eqf}{' or higher' if eqf < max(DEGREE) else ''})"


def profession_words(content: Catalog, wanted: Sequence[str]) -> str:
    """`nurse, physician or pharmacist`; of all there are, `any profession of care`."""
    if len(wanted) > 1 and len(wanted) == len(content.professions):
        return "any profession of care"
    titles = [content.professions[each].title.lower() for each in wanted]
    return " or ".join(part for part in (", ".join(titles[:-1]), *titles[-1:]) if part)


def year_words(low: float | None, high: float | None) -> str:
    """`2 to 5 years`, `8 years or more`, `up to 3 years`."""
    if low is None and high is None:
        return "years not stated"
    if high is None:
        return f"{low:g} years or more"
    return f"{low:g} to {high:g} years" if low else f"up to {high:g} years"
