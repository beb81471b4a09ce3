"""What is asked of applicants, held against what is known of them."""

from __future__ import annotations

import pytest

from hcai_career.advise.eligible import eligible
from hcai_career.catalog.model.credentials import Eligibility, Route
from hcai_career.person.standing import UNKNOWN, Standing

OPEN = Eligibility("nothing", "Anybody.")
UNSAID = Eligibility()


def states(tiny, asked, person):
    return [each.state for each in eligible(tiny, asked, person).conditions]


def test_what_asks_nothing_is_open_even_to_someone_of_whom_nothing_is_known(tiny):
    assert eligible(tiny, OPEN, UNKNOWN).state == "met"
    assert eligible(tiny, OPEN, UNKNOWN).conditions == ()


def test_what_is_not_known_to_ask_anything_is_not_open(tiny):
    assert eligible(tiny, UNSAID, Standing(8, ("nurse",), 40.0)).state == "unknown"


@pytest.mark.parametrize(
    ("held", "state", "because"),
    [
        (None, "unknown", "not known whether one is held"),
        ((), "not-met", "no licence is held"),
        (("physician",), "not-met", "held only as physician"),
        (("physician", "nurse"), "met", "held as nurse"),
    ],
)
def test_licence(tiny, held, state, because):
    answer = eligible(tiny, Eligibility("parts", licences=("nurse",)), Standing(licences=held))
    assert (answer.state, answer.conditions[0].because) == (state, because)
    assert answer.conditions[0].asks == "a licence as nurse"


@pytest.mark.parametrize(("has", "state"), [(None, "unknown"), (5, "not-met"), (6, "met"), (8, "met")])
def test_degree(tiny, has, state):
    assert eligible(tiny, Eligibility("parts", eqf=6), Standing(eqf=has)).state == state


@pytest.mark.parametrize(("has", "state"), [(None, "unknown"), (1.5, "not-met"), (2, "met")])
def test_years(tiny, has, state):
    assert eligible(tiny, Eligibility("parts", years=2), Standing(years=has)).state == state


@pytest.mark.parametrize(("has", "state"), [(None, "unknown"), (1, "not-met"), (30, "unknown")])
def test_years_of_a_certain_work_are_met_by_no_number_of_years(tiny, has, state):
    asked = Eligibility("parts", years=2, years_in="regulatory affairs")
    assert eligible(tiny, asked, Standing(years=has)).state == state


def test_a_credential_that_nobody_mentioned_may_still_be_held(tiny):
    asked = Eligibility("parts", credentials=("model-certificate",))
    assert eligible(tiny, asked, Standing()).state == "unknown"
    assert eligible(tiny, asked, Standing(credentials=("model-certificate",))).state == "met"
    assert eligible(tiny, asked, Standing()).conditions[0].asks == "Certified Model Builder"


BY_DEGREE_OR_YEARS = Eligibility("parts", routes=(Route(eqf=6, years=5), Route(eqf=7, years=3)))


@pytest.mark.parametrize(
    ("person", "state", "because"),
    [
        (Standing(6, years=6), "met", "has a bachelor's degree, has 6 years of work"),
        (Standing(7, years=3), "met", "has a master's degree, has 3 years of work"),
        (Standing(6, years=4), "not-met", "has 4 years of work"),
        (Standing(5, years=9), "not-met", "has an associate degree or diploma"),
        (Standing(years=4), "unknown", "the highest degree is not known"),
        (Standing(6), "unknown", "the years are not known"),
    ],
)
def test_any_one_of_several_routes_is_enough(tiny, person, state, because):
    answer = eligible(tiny, BY_DEGREE_OR_YEARS, person)
    assert (answer.state, answer.conditions[0].because) == (state, because)


def test_a_route_that_only_words_describe_stays_open(tiny):
    asked = Eligibility("parts", routes=(Route(licences=("nurse",)), Route("a student")))
    assert eligible(tiny, asked, Standing(licences=("nurse",))).state == "met"
    answer = eligible(tiny, asked, Standing(licences=()))
    assert (answer.state, answer.conditions[0].asks) == ("unknown", "a licence as nurse; or a student")


def test_one_condition_that_is_not_met_decides_and_one_unknown_leaves_it_open(tiny):
    asked = Eligibility("parts", licences=("nurse",), eqf=6)
    assert states(tiny, asked, Standing(6, ("physician",))) == ["not-met", "met"]
    assert eligible(tiny, asked, Standing(None, ("physician",))).state == "not-met"
    assert eligible(tiny, asked, Standing(None, ("nurse",))).state == "unknown"
    assert eligible(tiny, asked, Standing(6, ("nurse",))).state == "met"


def test_what_only_the_words_ask_for_leaves_it_open(tiny):
    asked = Eligibility("more", "A degree of an accredited programme.", eqf=6)
    assert states(tiny, asked, Standing(7)) == ["met", "unknown"]
    assert eligible(tiny, asked, Standing(7)).state == "unknown"
    assert eligible(tiny, asked, Standing(4)).state == "not-met"
