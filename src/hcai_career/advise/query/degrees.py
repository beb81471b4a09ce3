"""Looking up degrees: prices are compared within one currency only, and an unknown one never counts as low."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.query.applicant import answer, open_first
from hcai_career.advise.query.choose import choose, find
from hcai_career.advise.query.resources import END_OF_LIST, LeftOut, Reason, counted
from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.eligible import Eligible
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Degree, Mode
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

DegreeSort = Literal["title", "institution", "months", "cost"]

COUNTRIES = {"US": "United States", "UK": "United Kingdom", "UAE": "United Arab Emirates"}
"""The full names of countries that the content calls by their letters."""


@dataclass(frozen=True, slots=True)
class DegreeList:
    """Degrees that passed the filters, in order; `eligible` answers for each, in the same order, with `background`.

    `currency` is the one that was asked for a price in; null without such a filter.
    """

    degrees: tuple[Degree, ...]
    left_out: tuple[LeftOut, ...] = ()
    currency: str | None = None
    background: str | None = None
    eligible: tuple[Eligible, ...] = ()


@dataclass(frozen=True, slots=True)
class DegreeSheet:
    """A degree, and whether someone of a background may apply."""

    degree: Degree
    background: str | None = None
    eligible: Eligible | None = None


@dataclass(frozen=True, slots=True)
class DegreeFilter:
    """What `degrees` keeps; empty keeps all. `level` is one of the European Qualifications Framework.

    `max_cost` is what all of it may cost in `currency`, for students who are at home there. `background` rejects
    nothing: it asks of each whether someone of that background may apply.
    """

    country: str | None = None
    level: int | None = None
    award: str | None = None
    mode: Mode | None = None
    role: str | None = None
    max_cost: float | None = None
    currency: str = "USD"
    background: str | None = None


ALL = DegreeFilter()


def degrees(content: Catalog, wanted: DegreeFilter = ALL, sort: DegreeSort = "title") -> DegreeList:
    """The degrees that pass a filter, in order; with a background, what is open to it first.

    NotFoundError when none passes.
    """
    background = None if wanted.background is None else content.start(wanted.background).id
    tests = _tests(content, wanted)
    fitting = [each for each in content.degrees.values() if all(test(each) for test in tests)]
    currency = None if wanted.max_cost is None else _currency(content, wanted.currency)
    judged = [(each, _judge(each, wanted.max_cost, currency)) for each in fitting]
    kept = tuple(sorted((each for each, said in judged if said == "in"), key=_order(sort)))
    left_out = counted(said for _, said in judged if said != "in" and said != "out")
    if not kept:
        why = "; ".join(why_left_out(each, currency) for each in left_out)
        raise NotFoundError("no degree passes all of these filters", why or "leave one of them out")
    if background is None:
        return DegreeList(kept, left_out, currency)
    kept, answers = open_first(content, kept, lambda each: each.entry, background)
    return DegreeList(kept, left_out, currency, background, answers)


def degree_sheet(content: Catalog, name: str, background: str | None = None) -> DegreeSheet:
    """One degree, and with a background whether it is open to it."""
    degree = content.degrees[find(content, "degrees", name)]
    if background is None:
        return DegreeSheet(degree)
    known = content.start(background).id
    return DegreeSheet(degree, known, answer(content, degree.entry, known))


def why_left_out(left: LeftOut, currency: str | None) -> str:
    """`12 left out because the price is unknown`."""
    price = "unknown" if left.reason == "unknown-price" else f"not in {currency}"
    return f"{left.count} left out because the price is {price}"


def _tests(content: Catalog, wanted: DegreeFilter) -> list[Callable[[Degree], bool]]:
    tests: list[Callable[[Degree], bool]] = []
    everything = content.degrees.values()
    if wanted.country is not None:
        names = {each.country: COUNTRIES.get(each.country, each.country) for each in everything}
        country = choose("country", wanted.country, names)
        tests.append(lambda each: each.country == country)
    if wanted.level is not None:
        tests.append(lambda each: wanted.level in (each.eqf, each.eqf_high))
    if wanted.award is not None:
        part = wanted.award.casefold()
        awards = {each.award: each.award for each in everything}
        fitting = {name for name in awards if part in name.casefold()} or {choose("award", wanted.award, awards)}
        tests.append(lambda each: each.award in fitting)
    if wanted.mode is not None:
        tests.append(lambda each: wanted.mode in each.modes)
    if wanted.role is not None:
        role = find(content, "roles", wanted.role)
        tests.append(lambda each: role in each.roles)
    return tests


def _currency(content: Catalog, typed: str) -> str:
    known = sorted({each.cost.currency for each in content.degrees.values() if each.cost})
    if typed.upper() not in known:
        raise UsageError(f"no degree has a price in '{typed}'", f"there are: {', '.join(known)}")
    return typed.upper()


def _judge(each: Degree, most: float | None, currency: str | None) -> Literal["in", "out"] | Reason:
    """Whether a price is within the limit, or why that cannot be said."""
    if most is None:
        return "in"
    if each.cost is None or each.cost.total is None:
        return "unknown-price"
    if each.cost.currency != currency:
        return "other-currency"
    return "in" if each.cost.total <= most else "out"


def _order(sort: DegreeSort) -> Callable[[Degree], Any]:
    def months(each: Degree) -> float:
        known = [length for length in (each.months, each.part_time_months) if length is not None]
        return min(known, default=END_OF_LIST)

    def cost(each: Degree) -> tuple[str, float]:
        """Within a currency: prices in two are never compared."""
        return (each.cost.currency, each.cost.total) if each.cost and each.cost.total is not None else ("~", 0.0)

    def title(each: Degree) -> tuple[str, str]:
        return each.title.casefold(), each.institution.casefold()

    orders: dict[DegreeSort, Callable[[Degree], Any]] = {
        "title": title,
        "institution": lambda each: (each.institution.casefold(), each.title.casefold()),
        "months": lambda each: (months(each), *title(each)),
        "cost": lambda each: (*cost(each), *title(each)),
    }
    return orders[sort]
