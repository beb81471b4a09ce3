"""Dates of regulations in words."""

from __future__ import annotations

import pytest

from hcai_career.show.text.regulations import ahead, day


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "about now"),
        (1, "in 1 day"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (59, "in 8 weeks"),
        (60, "in 2 months"),
        (250, "in 8 months"),
        (1000, "in 33 months"),
        (1500, "in 4 years"),
    ],
)
def test_how_far_ahead_in_words(days, words):
    assert ahead(days) == words


@pytest.mark.parametrize(("on", "words"), [("2027-08-02", "2 Aug 2027"), ("2027-12", "Dec 2027"), ("2027", "2027")])
def test_a_date_is_as_exact_as_it_is_known(on, words):
    assert day(on) == words
