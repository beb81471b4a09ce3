"""Medians, quartiles, and how time grows with size."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from statistics import fmean, median, quantiles
from typing import NamedTuple


class Spread(NamedTuple):
    """The median, and the quartiles around it."""

    median: float
    low: float
    high: float


def spread(values: Sequence[float]) -> Spread:
    """Median and quartiles; of a single value, that value. Raises ValueError when there is none."""
    if not values:
        raise ValueError("no values")
    if len(values) == 1:
        return Spread(values[0], values[0], values[0])
    low, _, high = quantiles(values, n=4, method="inclusive")
    return Spread(median(values), low, high)


def ratios(values: Sequence[float], base: Sequence[float]) -> list[float]:
    """Each value over the value of the base in the same round."""
    return [value / under for value, under in zip(values, base, strict=True)]


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The e of cost ≈ c·size^e, by least squares on logarithms: 0 does not grow, 1 grows as the size does."""
    x, y = [log(size) for size in sizes], [log(cost) for cost in costs]
    if len(x) < 2 or min(x) == max(x):
        raise ValueError("an exponent needs two sizes")
    x_mean, y_mean = fmean(x), fmean(y)
    along = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y, strict=True))
    return along / sum((a - x_mean) ** 2 for a in x)
