"""What is wished, in the whole numbers that the planning works with."""

from __future__ import annotations

from datetime import date

import pytest

from hcai_career.advise.plan import Wishes
from tests.advise.small import START


def test_pace_budget_and_time_are_whole_numbers():
    wishes = Wishes(START, hours_per_week=7.5, budget=19.99, deadline=date(2027, 3, 1))
    assert (wishes.pace, wishes.cents, wishes.tenths) == (75, 1999, 56 * 75 // 7)


def test_without_a_budget_or_a_deadline_there_is_no_limit():
    assert (Wishes(START).cents, Wishes(START).tenths) == (None, None)


def test_a_deadline_before_the_start_leaves_no_time():
    assert Wishes(START, deadline=date(2026, 1, 1)).tenths == 0


@pytest.mark.parametrize(
    ("wished", "only"),
    [
        ({}, False),
        ({"budget": 0}, True),
        ({"prefer": "cheapest"}, True),
        ({"prefer": "fewest"}, False),
        ({"budget": 10, "allow_unknown_price": True}, False),
        ({"prefer": "cheapest", "allow_unknown_price": True}, False),
    ],
)
def test_an_unknown_price_stays_out_where_money_is_the_question(wished, only):
    assert Wishes(START, **wished).known_prices_only is only
