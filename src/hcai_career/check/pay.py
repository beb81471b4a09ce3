"""Claims about pay and outlook: figures that cannot be meant, or contradict one another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcai_career.catalog.found import Found
from hcai_career.catalog.model.pay import Salary
from hcai_career.check.content import Content

_CURRENCY = re.compile(r"\b(?:[A-Z]{3}|dollars?|euros?|pounds?|yen|rupees|francs)\b")
HOURS_A_YEAR = 2080
PERIODS = {"year": 1, "month": 12, "hour": HOURS_A_YEAR}
_LEAST = {"year": 1_000, "month": 100, "hour": 1}
_MOST_HOURLY = 3_000


def currency_of_region(content: Content) -> Iterator[Found]:
    """Pay is in a currency that its region does not use.

    A row copied from another country keeps its currency: dollars for a nurse in Leeds. Where a source really counts in a foreign
    currency, a note says so ("in US dollars").

    Bad:

        salaries: {nurse-uk: {region: united-kingdom, currency: USD, …}}

    Good:

        salaries: {nurse-uk: {region: united-kingdom, currency: GBP, …}}
    """
    for one in content.salaries.values():
        region = content.regions.get(one.region)
        if region is None or not region.currencies or one.currency in region.currencies:
            continue
        if not _CURRENCY.search(one.note or ""):
            what = f"is in {one.currency}, but {one.region} pays in {', '.join(region.currencies)}"
            yield Found(
                ("salaries", one.id, "currency"), what, "correct it, or say in the note that the source counts in it"
            )


def pay_period(content: Content) -> Iterator[Found]:
    """Pay is too small or too large for its period.

    An hourly wage under `year`, or a yearly one under `hour`, is off by a factor of two thousand.

    Bad:

        period: year
        median: 38.5

    Good:

        period: hour
        median: 38.5
    """
    for one in content.salaries.values():
        for name in ("low", "p25", "median", "mean", "p75", "high"):
            value = getattr(one, name)
            if value is None:
                continue
            if value < _LEAST[one.period] or (one.period == "hour" and value > _MOST_HOURLY):
                what = f"{name} is {value:g} {one.currency} a {one.period}"
                yield Found(("salaries", one.id, name), what, "is the period right?")


def pay_outside_official(content: Content) -> Iterator[Found]:
    """Pay of a role lies outside what official statistics count for its occupation, and no note says why.

    The middle of the figure is below the 10th or above the 90th percentile of every occupation that the role's codes map it to,
    in the same region. It may be right: then a note says what is different.

    Bad:

        data-scientist-us: {median: 480000, roles: [{role: data-scientist, match: close}], …}    # official p90: 199,000

    Good:

        data-scientist-us: {median: 125000, roles: [{role: data-scientist, match: close}], …}
    """
    official: dict[tuple[str, str, str], Salary] = {}
    for one in content.salaries.values():
        if one.soc and one.scope == "occupation" and one.low_basis == "p10" and one.high_basis == "p90":
            official[one.region, one.soc, one.currency] = one
    for one in content.salaries.values():
        middle = _middle(one)
        if one.note or middle is None:
            continue
        for at, match in enumerate(one.roles):
            role = content.roles.get(match.role)
            codes = [code.soc for code in role.codes if code.soc and code.pay_match] if role else []
            rows = [
                official[one.region, soc, one.currency] for soc in codes if (one.region, soc, one.currency) in official
            ]
            if rows and all(_outside(middle, row) for row in rows):
                row = rows[0]
                what = f"pays {match.role} about {middle:,.0f} a year, outside {row.id} (p10 to p90)"
                yield Found(("salaries", one.id, "roles", at), what, "correct it, or say in a note why")


def _middle(one: Salary) -> float | None:
    """The middle of a figure, for a year."""
    value = one.median if one.median is not None else one.mean
    if value is None and one.low is not None and one.high is not None:
        value = (one.low + one.high) / 2
    return None if value is None else value * PERIODS[one.period]


def _outside(middle: float, row: Salary) -> bool:
    factor = PERIODS[row.period]
    low, high = row.low, row.high
    below = low is not None and middle < low * factor
    return below or (high is not None and "high" not in row.floors and middle > high * factor)


def pay_disagrees(content: Content) -> Iterator[Found]:
    """Two figures for the same pay differ by more than a factor, and no note says why.

    Same region, currency, scope, place, industry and the same occupation or roles: one of them is wrong, or counts something
    else. Limit: `pay_factor`.

    Bad:

        survey-a: {region: united-states, soc: 15-2051, median: 112000, …}
        survey-b: {region: united-states, soc: 15-2051, median: 11200, …}

    Good:

        survey-b: {region: united-states, soc: 15-2051, median: 118000, …}
    """
    first: dict[object, Salary] = {}
    for one in content.salaries.values():
        middle = _middle(one)
        if middle is None or one.note:
            continue
        industry = one.industry.naics if one.industry else None
        roles = tuple(sorted(match.role for match in one.roles))
        key = (one.region, one.currency, one.scope, one.place, industry, one.soc, roles, one.title.casefold())
        other = first.setdefault(key, one)
        before = _middle(other) or middle
        if other is not one and max(before, middle) > content.figures.pay_factor * min(before, middle):
            what = f"about {middle:,.0f} a year, where {other.id} says {before:,.0f}"
            yield Found(("salaries", one.id), what, "correct one of them, or say in a note why", True)


def proxy_unlabelled(content: Content) -> Iterator[Found]:
    """A role is mapped to an occupation without saying how well that fits.

    Pay and tasks of a broad occupation are a proxy and are shown as one: `onet_match` judges the O*NET title, and `pay_match`
    the SOC group that pay is counted for.

    Bad:

        codes: [{onet: 15-2051.00, onet_title: Data Scientists}]

    Good:

        codes: [{onet: 15-2051.00, onet_title: Data Scientists, onet_match: broad}]
    """
    for role in content.roles.values():
        for at, code in enumerate(role.codes):
            if code.onet is not None and code.onet_match is None:
                what = f"codes[{at}] has an O*NET code, but no onet_match"
                yield Found(("roles", role.id, "codes", at), what, "exact, close or broad")
            if code.pay_match is not None and code.soc is None:
                what = f"codes[{at}] has a pay_match, but no soc"
                yield Found(("roles", role.id, "codes", at), what, "pay of which occupation?")


def shares_sum(content: Content) -> Iterator[Found]:
    """Shares of one question add up to more than 100 %.

    Each person asked gives one answer, so a digit is wrong.

    Bad:

        required: [{of: Bachelor's degree, percent: 74}, {of: Master's degree, percent: 62}]

    Good:

        required: [{of: Bachelor's degree, percent: 74}, {of: Master's degree, percent: 22}]
    """
    for role in content.roles.values():
        total = sum(share.percent for share in role.education.required)
        if total > 101:
            what = f"education: the shares add up to {total:g} %"
            yield Found(("roles", role.id, "education", "required"), what, "100 at most")


def projection_sums(content: Content) -> Iterator[Found]:
    """The figures of a projection do not add up.

    Jobs at the start, plus the change, are the jobs at the end; the percentage follows. One of them was copied wrong.

    Bad:

        {jobs_start: 100, jobs_end: 110, change: 20, change_percent: 10}

    Good:

        {jobs_start: 100, jobs_end: 110, change: 10, change_percent: 10}
    """
    for one in content.outlook.values():
        change = one.jobs_end - one.jobs_start
        if abs(change - one.change) > 0.25:
            what = f"change is {one.change:g}, but {one.jobs_end:g} − {one.jobs_start:g} is {change:g}"
            yield Found(("outlook", one.id, "change"), what, "in thousands of jobs")
        elif one.jobs_start and abs(100 * one.change / one.jobs_start - one.change_percent) > 10 / one.jobs_start + 0.1:
            percent = 100 * one.change / one.jobs_start
            what = (
                f"change_percent is {one.change_percent:g}, but {one.change:g} of {one.jobs_start:g} is {percent:.1f}"
            )
            yield Found(("outlook", one.id, "change_percent"), what, "in percent")


def rate_of_itself(content: Content) -> Iterator[Found]:
    """An exchange rate is from a currency to itself, or is nothing.

    Every figure that is converted with it would be wrong.

    Bad:

        {base: USD, quote: USD, rate: 1.25}

    Good:

        {base: GBP, quote: USD, rate: 1.25}
    """
    for one in content.rates.values():
        if one.base == one.quote or one.rate == 0:
            what = f"1 {one.base} is {one.rate:g} {one.quote}"
            yield Found(("rates", one.id), what, "two currencies, and a rate above 0", True)
