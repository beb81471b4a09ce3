"""The words for gates: one way to say each thing on every page and in every format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Exposure

_EQF: dict[int, tuple[str, str]] = {
    1: ("some schooling", "primary school"),
    2: ("some schooling", "lower secondary school"),
    3: ("lower vocational", "vocational school"),
    4: ("school-leaving", "finished school"),
    5: ("associate or short-cycle degree", "an associate degree or diploma"),
    6: ("bachelor", "a bachelor's degree"),
    7: ("master", "a master's degree"),
    8: ("doctorate", "a doctorate"),
}
"""What a level of the European Qualifications Framework is commonly called: behind a label, and in a sentence."""
DEGREE = {level: label for level, (label, _) in _EQF.items()}
"""`bachelor`: a level of the framework behind a label."""
A_DEGREE = {level: words for level, (_, words) in _EQF.items()}
"""`a bachelor's degree`: the same in a sentence."""

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
