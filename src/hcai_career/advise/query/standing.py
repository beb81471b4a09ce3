"""What someone said of their degree, licences, years and closeness to care, as typed, made into a standing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hcai_career.advise.query.choose import find
from hcai_career.person.education import RIGHT, eqf_of
from hcai_career.person.standing import Standing, of_background
from hcai_career.problem import UsageError

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Exposure

NO_LICENCE = "none"
MOST_YEARS = 60


def said(
    content: Catalog,
    education: str | None = None,
    licences: Sequence[str] = (),
    experience: float | None = None,
    exposure: Exposure | None = None,
    credentials: Sequence[str] = (),
) -> Standing:
    """A standing of what was typed; what was not typed is not known. UsageError or NotFoundError for what it cannot be."""
    return Standing(
        None if education is None else _eqf(education),
        _licences(content, licences),
        None if experience is None else _years(experience),
        exposure,
        tuple(_credential(content, each) for each in credentials),
    )


def standing(content: Catalog, background: str | None, typed: Standing) -> Standing | None:
    """What is known of the person: the background's, except where something else was said. None: nothing at all."""
    if background is None:
        return None if typed == Standing() else typed
    return of_background(content.start(background)).but(typed)


def place(content: Catalog, jurisdiction: str | None) -> str | None:
    """The id of a jurisdiction. NotFoundError for one that no rule speaks of."""
    return None if jurisdiction is None else find(content, "jurisdictions", jurisdiction)


def _eqf(typed: str) -> int:
    found = eqf_of(typed)
    if found is None:
        raise UsageError(f"--education: '{typed}' is not a level of education", RIGHT)
    return found


def _licences(content: Catalog, names: Sequence[str]) -> tuple[str, ...] | None:
    if not names:
        return None
    none = [name for name in names if name.strip().casefold() == NO_LICENCE]
    if none and len(none) < len(names):
        raise UsageError("--licence: 'none' says that you hold none, beside one that you hold", "leave one of them out")
    return () if none else tuple(dict.fromkeys(find(content, "professions", name) for name in names))


def _years(typed: float) -> float:
    if not 0 <= typed <= MOST_YEARS:
        raise UsageError(f"--experience: {typed:g} is out of range", f"give years from 0 to {MOST_YEARS}")
    return typed


def _credential(content: Catalog, typed: str) -> str:
    """A credential, or the id of a certificate among the resources."""
    return typed if typed in content.resources else find(content, "credentials", typed)
