"""Pay in another currency, at rates that have a date and a source, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.pay import Rate, Salary
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

FIGURES = ("low", "p25", "median", "mean", "mid_step", "p75", "high")
"""The fields of a row of pay that hold an amount."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The figures of a row in another currency, to whole units from 100 up. `rate` is what one unit was worth."""

    currency: str
    rate: float
    rates: tuple[str, ...]
    as_of: str
    low: float | None = None
    p25: float | None = None
    median: float | None = None
    mean: float | None = None
    mid_step: float | None = None
    p75: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one unit of a currency was worth in another, and the one or two rates that say so."""

    rate: float
    rates: tuple[Rate, ...]


class Converter:
    """Converts rows of pay into one currency. NotFoundError when no rate leads into it."""

    def __init__(self, content: Catalog, currency: str) -> None:
        self.currency = currency.strip().upper()
        self._content = content
        known = sorted({each for rate in content.rates.values() for each in (rate.base, rate.quote)})
        if not known:
            hint = "without one nothing is converted; leave --in out"
            raise NotFoundError("the content holds no exchange rate that has a date and a source", hint)
        if self.currency not in known:
            hint = f"there are rates between {', '.join(known)}; without one nothing is converted"
            raise NotFoundError(f"no exchange rate with a date and a source leads into '{self.currency}'", hint)

    def exchange(self, currency: str) -> Exchange | None:
        """The newest rate from a currency: direct, or through a third one at rates of the same source and day."""
        ways = [*self._direct(currency, self.currency), *self._through(currency)]
        return max(ways, key=lambda way: (way.rates[0].as_of, -len(way.rates)), default=None)

    def convert(self, row: Salary) -> Converted | None:
        """The figures of a row.

        None for a row that is in the currency already, that no rate serves, or that its source has converted before
        (pay in dollars in a country that does not pay in dollars): a second rate would only hide the first.
        """
        if row.currency == self.currency or row.currency not in self._content.regions[row.region].currencies:
            return None
        way = self.exchange(row.currency)
        if way is None:
            return None
        amounts = {field: _rounded(getattr(row, field), way.rate) for field in FIGURES}
        ids = tuple(rate.id for rate in way.rates)
        return Converted(self.currency, way.rate, ids, way.rates[0].as_of, **amounts)

    def _direct(self, start: str, goal: str) -> Iterator[Exchange]:
        for rate in self._content.rates.values():
            if (rate.base, rate.quote) == (start, goal):
                yield Exchange(rate.rate, (rate,))
            elif (rate.quote, rate.base) == (start, goal):
                yield Exchange(1 / rate.rate, (rate,))

    def _through(self, start: str) -> Iterator[Exchange]:
        middles = {each for rate in self._content.rates.values() for each in (rate.base, rate.quote)}
        for middle in sorted(middles - {start, self.currency}):
            for first in self._direct(start, middle):
                for second in self._direct(middle, self.currency):
                    one, two = first.rates[0], second.rates[0]
                    if (one.source, one.as_of, one.basis) == (two.source, two.as_of, two.basis):
                        yield Exchange(first.rate * second.rate, (one, two))


def _rounded(amount: float | None, rate: float) -> float | None:
    if amount is None:
        return None
    return float(round(amount * rate)) if amount * rate >= 100 else round(amount * rate, 2)
