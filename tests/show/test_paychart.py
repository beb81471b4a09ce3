"""Charts and figures of pay: to scale, and never more than the source says."""

from __future__ import annotations

import pytest

from hcai_career.advise.query.convert import Converted
from hcai_career.advise.query.pay import PayRow
from hcai_career.catalog.model.pay import Bracket, Salary, Threshold
from hcai_career.show.terminal import encodable
from hcai_career.show.text.paychart import brief, chart, figures, top_of


def row(converted: Converted | None = None, currency: str = "USD", **given: object) -> PayRow:
    salary = Salary("id", "Title", "role", "here", currency, "year", "verified", "survey", "2025", **given)  # type: ignore[arg-type]
    return PayRow(salary, converted=converted)


FIVE = {"low": 20_000.0, "low_basis": "p10", "p25": 40_000.0, "median": 50_000.0, "p75": 70_000.0}
FULL = row(**FIVE, high=90_000.0, high_basis="p90")


@pytest.mark.parametrize(
    ("shown", "drawn"),
    [
        (FULL, "  ├─▒█▒▒─┤ "),
        (row(**FIVE, high=90_000.0, high_basis="p90", floors=("high",)), "  ├─▒█▒▒─→ "),
        (row(mean=50_000.0), "     •     "),
        (row(low=30_000.0, mid_step=40_000.0, high=60_000.0), "   ├•─┤    "),
        (row(threshold=Threshold(60_000, 60)), "      •    "),
        (row(modal=Bracket(30_000, 50_000)), "   ───     "),
        (row(low=20_000.0), "  ├        "),
    ],
)
def test_chart(shown: PayRow, drawn: str) -> None:
    assert chart(shown, 100_000, 11).plain == drawn


def test_chart_in_ascii_keeps_its_width_and_its_shape() -> None:
    assert encodable(chart(FULL, 100_000, 11).plain, "ascii") == "  |-+#++-| "


@pytest.mark.parametrize(
    ("shown", "short", "full"),
    [
        (FULL, "$50,000 (20k–90k)", "$50,000 ($20,000–$90,000)"),
        (row(median=239_200.0, floors=("median",)), "at least $239,200", "at least $239,200"),
        (row(median=50_000.0, p25=40_000.0, p75=70_000.0), "$50,000 (half 40k–70k)", "$50,000 (half $40,000–$70,000)"),
        (row(low=110_000.0, high=220_000.0, floors=("high",)), "$110,000–$220,000+", "$110,000–$220,000+"),
        (row(low=90_000.0), "from $90,000", "from $90,000"),
        (row(low=200_000.0, floors=("low",)), "over $200,000", "over $200,000"),
        (row(high=2.0, high_basis="many earn less"), "under $2", "under $2"),
        (row(mean=383_000.0), "mean $383,000", "mean $383,000"),
        (row(low=1.0, mid_step=2.0, high=3.0), "mid step $2 (1–3)", "mid step $2 ($1–$3)"),
        (row(threshold=Threshold(100_000, 60)), "60 % get over $100,000", "60 % get over $100,000"),
        (row(modal=Bracket(300_000, 350_000)), "most get $300,000–$350,000", "most get $300,000–$350,000"),
        (row(currency="INR", low=500_000.0, high=1_100_000.0), "INR 500,000–1.1M", "INR 500,000–1.1M"),
    ],
)
def test_figures(shown: PayRow, short: str, full: str) -> None:
    assert (figures(shown, full=False), figures(shown, full=True)) == (short, full)


def test_a_converted_figure_stands_before_the_one_it_was_made_of() -> None:
    made = Converted("EUR", 0.9, ("rate",), "2025-12-31", median=45_000.0)
    assert figures(row(made, median=50_000.0), full=False) == "≈ €45,000 = $50,000"
    bounds = Converted("EUR", 0.9, ("rate",), "2025-12-31", low=9_000.0, high=18_000.0)
    assert figures(row(bounds, low=10_000.0, high=20_000.0), full=True) == "≈ €9,000–€18,000 = $10,000–$20,000"


def test_currencies_and_periods_have_scales_of_their_own() -> None:
    pounds = row(currency="GBP", median=61_000.0)
    assert top_of([FULL, row(median=110_000.0), pounds]) == {("USD", "year"): 120_000, ("GBP", "year"): 80_000}


def test_brief() -> None:
    assert [brief(amount) for amount in (25, 1_800, 61_670, 999_400, 1_000_000, 10_420_000)] == [
        "25",
        "1,800",
        "62k",
        "999k",
        "1M",
        "10.4M",
    ]
