"""A row of pay as a small chart and as a few words.

    ├──▒▒▒█▒▒▒▒──┤   p10 to p90, the middle half shaded, the median full

Reads without colour, and in ASCII (`terminal.encodable`): |--++#++++--|
"""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING

from hcai_career.show.text import words
from hcai_career.show.text.styled import Line, Span

if TYPE_CHECKING:
    from hcai_career.advise.query.convert import Converted
    from hcai_career.advise.query.pay import PayRow
    from hcai_career.catalog.model.pay import Salary

START, END, OPEN_END, REACH, HALF, MEDIAN, OTHER, EMPTY = "├", "┤", "→", "─", "▒", "█", "•", " "
FIELDS = ("low", "p25", "median", "mean", "mid_step", "p75", "high")
STYLES = {MEDIAN: "bold green", OTHER: "bold green", HALF: "green"}
NICE = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
PERIODS = {"year": "a year", "month": "a month", "hour": "an hour"}


def shown(row: PayRow) -> Salary | Converted:
    """Where the figures of a row stand: converted, where that was asked for and could be done."""
    return row.converted or row.salary


def unit(row: PayRow) -> tuple[str, str]:
    """Currency and period: rows that differ in either share no scale."""
    return shown(row).currency, row.salary.period


def top_of(rows: list[PayRow]) -> dict[tuple[str, str], float]:
    """The end of the scale of each currency and period: a round figure that no row lies beyond."""
    tops: dict[tuple[str, str], float] = {}
    for row in rows:
        tops[unit(row)] = max([tops.get(unit(row), 0.0), *_amounts(row)])
    return {each: _rounded_up(most) for each, most in tops.items()}


def chart(row: PayRow, top: float, cells: int) -> Line:
    """The row on a scale from 0 to `top`."""
    figures, salary = shown(row), row.salary
    low, high = figures.low, figures.high
    drawn = [EMPTY] * cells

    def place(amount: float) -> int:
        return min(round(amount / top * (cells - 1)), cells - 1) if top else 0

    ends = [place(each) for each in _amounts(row)]
    for at in range(min(ends), max(ends) + 1):
        drawn[at] = REACH
    if figures.p25 is not None and figures.p75 is not None:
        for at in range(place(figures.p25), place(figures.p75) + 1):
            drawn[at] = HALF
    if low is not None:
        drawn[place(low)] = START
    if high is not None:
        drawn[place(high)] = OPEN_END if "high" in salary.floors else END
    over = salary.threshold.value if salary.threshold is not None and row.converted is None else None
    for amount in (figures.mean if figures.median is None else None, figures.mid_step, over):
        if amount is not None:
            drawn[place(amount)] = OTHER
    if figures.median is not None:
        drawn[place(figures.median)] = MEDIAN
    return Line(*_spans(drawn))


def figures(row: PayRow, full: bool) -> str:
    """`$120,230 (62k–199k)`, `mean $95,000`, `£60,000–£120,000+`; `full` writes the ends out.

    A bare figure is the median. A converted one stands before the figure it was made of.
    """
    salary = row.salary
    if row.converted is not None:
        known, made = _headline(salary, salary), _headline(salary, row.converted)
        if known is None or made is None:
            return f"≈ {_range(salary, row.converted)} = {_range(salary, salary)}"
        return f"≈ {made[0]}{made[1]} = {known[1]}"
    head = _headline(salary, salary)
    if head is not None:
        ends = _ends(salary, full)
        return "".join(head) + (f" ({ends})" if ends else "")
    if salary.threshold is not None:
        over = words.money(salary.threshold.value, salary.currency)
        return f"{words.number(salary.threshold.percent_above)} % get over {over}"
    if salary.modal is not None:
        low, high = (words.money(each, salary.currency) for each in (salary.modal.low, salary.modal.high))
        return f"most get {_span(low, high)}"
    return _range(salary, salary)


def _headline(salary: Salary, source: Salary | Converted) -> tuple[str, str] | None:
    """The one figure that stands for a row, behind what it is: the median is not named."""
    for field, name in (("median", ""), ("mid_step", "mid step "), ("mean", "mean ")):
        amount = getattr(source, field)
        if amount is not None:
            least = "at least " if field in salary.floors else ""
            return name, least + _amount(amount, source.currency)
    return None


def _range(salary: Salary, source: Salary | Converted) -> str:
    low, high = (None if each is None else _amount(each, source.currency) for each in (source.low, source.high))
    if low is None:
        return f"under {high}" if salary.high_basis == "many earn less" else f"up to {high}"
    if high is None:
        return f"from {low}" if "low" not in salary.floors else f"over {low}"
    return low if low == high else _span(low, high) + ("+" if "high" in salary.floors else "")


def _ends(salary: Salary, full: bool) -> str:
    """`62k–199k`, or `half 62k–199k` where only the middle half is known."""
    whole = salary.low is not None and salary.high is not None
    low, high = (salary.low, salary.high) if whole else (salary.p25, salary.p75)
    if low is None or high is None:
        return ""
    plus = "+" if "high" in salary.floors else ""
    between = _span(words.money(low, salary.currency), words.money(high, salary.currency))
    return f"{'' if whole else 'half '}{between if full else f'{brief(low)}–{brief(high)}'}{plus}"


def _amount(amount: float, currency: str) -> str:
    """As `words.money`, but millions in short."""
    if amount < 1_000_000:
        return words.money(amount, currency)
    return words.money(0, currency).replace("0", brief(amount))


def _span(low: str, high: str) -> str:
    """`$60,000–$90,000`, `INR 500,000–900,000`: a code is said once, a symbol twice."""
    code, space, figure = high.partition(" ")
    return f"{low}–{figure}" if space and low.startswith(code) else f"{low}–{high}"


def brief(amount: float) -> str:
    """`1,800`, `62k`, `1.2M`."""
    if amount >= 1_000_000:
        return f"{amount / 1_000_000:.1f}M".replace(".0M", "M")
    return f"{amount / 1000:.0f}k" if amount >= 10_000 else words.number(amount)


def _amounts(row: PayRow) -> list[float]:
    figures, salary = shown(row), row.salary
    found = [getattr(figures, field) for field in FIELDS]
    if row.converted is None and salary.threshold is not None:
        found.append(salary.threshold.value)
    if row.converted is None and salary.modal is not None:
        found += [salary.modal.low, salary.modal.high]
    return [each for each in found if each is not None]


def _rounded_up(most: float) -> float:
    if most <= 0:
        return 1.0
    power = 10.0 ** floor(log10(most))
    return next((nice * power for nice in NICE if nice * power >= most), float(ceil(most)))


def _spans(cells: list[str]) -> list[Span]:
    spans: list[Span] = []
    for cell in cells:
        style = STYLES.get(cell, "")
        if spans and spans[-1][1] == style:
            spans[-1] = (spans[-1][0] + cell, style)
        else:
            spans.append((cell, style))
    return spans
