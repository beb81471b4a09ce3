"""Whether someone may apply for a credential or a degree: what is asked, held against what is known of the person.

Nothing is guessed. What is not known of the person, or stands only in the words of the issuer, leaves the answer open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gate_words import A_DEGREE, profession_words

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Eligibility, Route
    from hcai_career.person.standing import Standing
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

State = Literal["met", "unknown", "not-met"]
STATES: tuple[State, ...] = ("met", "unknown", "not-met")
"""From what is open to someone to what is not."""
ConditionKind = Literal["licence", "degree", "years", "credential", "routes", "words"]

ONLY_WORDS = "only you can say"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is asked, whether the person has it, and why that is said."""

    kind: ConditionKind
    asks: str
    state: State
    because: str


@dataclass(frozen=True, slots=True)
class Eligible:
    """Whether someone may apply. One condition that is not met decides; one that is unknown leaves it open.

    No conditions: nothing is asked (met), or nothing is known of what is asked (unknown).
    """

    state: State
    conditions: tuple[Condition, ...]


def eligible(content: Catalog, asked: Eligibility, person: Standing) -> Eligible:
    """What is asked, held against what is known of a person, condition by condition."""
    conditions = tuple(_conditions(content, asked, person))
    state = _all(each.state for each in conditions)
    return Eligible("unknown" if asked.asks == "unknown" and state == "met" else state, conditions)


def _conditions(content: Catalog, asked: Eligibility, person: Standing) -> Iterator[Condition]:
    yield from _parts(content, asked, person)
    for credential in asked.credentials:
        yield _credential(content, credential, person)
    if asked.routes:
        yield _routes(content, asked.routes, person)
    if asked.asks == "more":
        yield Condition("words", asked.text or "further terms", "unknown", ONLY_WORDS)


def _parts(content: Catalog, asked: Eligibility | Route, person: Standing) -> Iterator[Condition]:
    if asked.licences:
        yield _licence(content, asked.licences, person)
    if asked.eqf is not None:
        yield _degree(asked.eqf, person)
    if asked.years is not None:
        yield _years(asked.years, asked.years_in, person)


def _licence(content: Catalog, licences: Sequence[str], person: Standing) -> Condition:
    asks = f"a licence as {profession_words(content, licences)}"
    if person.licences is None:
        return Condition("licence", asks, "unknown", "not known whether one is held")
    if held := [each for each in person.licences if each in licences]:
        return Condition("licence", asks, "met", f"held as {profession_words(content, held)}")
    others = profession_words(content, person.licences)
    return Condition("licence", asks, "not-met", f"held only as {others}" if others else "no licence is held")


def _degree(eqf: int, person: Standing) -> Condition:
    asks = A_DEGREE[eqf] + ("" if eqf == max(A_DEGREE) else " or higher")
    if person.eqf is None:
        return Condition("degree", asks, "unknown", "the highest degree is not known")
    return Condition("degree", asks, "met" if person.eqf >= eqf else "not-met", f"has {A_DEGREE[person.eqf]}")


def _years(years: float, years_in: str | None, person: Standing) -> Condition:
    """Too few years of any work are too few of a certain one; enough of them may be of another."""
    asks = f"{spell_years(years)} of work" + (f" in {years_in}" if years_in else "")
    if person.years is None:
        return Condition("years", asks, "unknown", "the years are not known")
    has = f"has {spell_years(person.years)} of work"
    if person.years < years:
        return Condition("years", asks, "not-met", has)
    if years_in is not None:
        return Condition("years", asks, "unknown", f"{has}, of which kind is not known")
    return Condition("years", asks, "met", has)


def _credential(content: Catalog, credential: str, person: Standing) -> Condition:
    asks = content.credentials[credential].title
    if credential in person.credentials:
        return Condition("credential", asks, "met", "held")
    return Condition("credential", asks, "unknown", "not known whether it is held")


def _routes(content: Catalog, routes: Sequence[Route], person: Standing) -> Condition:
    """The route that is met, or may be, speaks for all of them."""
    ways = [_route(content, route, person) for route in routes]
    best = min(ways, key=lambda each: STATES.index(each.state))
    return Condition("routes", "; or ".join(way.asks for way in ways), best.state, best.because)


def _route(content: Catalog, route: Route, person: Standing) -> Condition:
    parts = list(_parts(content, route, person))
    if route.text is not None:
        parts.append(Condition("words", route.text, "unknown", ONLY_WORDS))
    state = _all(part.state for part in parts)
    because = ", ".join(part.because for part in parts if part.state == state)
    return Condition("routes", " with ".join(part.asks for part in parts), state, because)


def _all(states: Iterable[State]) -> State:
    """What is said of several things that are all asked."""
    return max(states, key=STATES.index, default="met")


def spell_years(years: float) -> str:
    """`1 year`, `2.5 years`."""
    return f"{years:g} year" + ("" if years == 1 else "s")
