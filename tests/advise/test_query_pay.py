"""What a role is paid: which rows speak of it, how well, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.advise.query.convert import Converter
from hcai_career.advise.query.pay import PayList, PayOverview, pay_of, salaries, top_rows
from hcai_career.advise.query.regions import inside, whole
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.pay import Rate, Region, RoleMatch, Salary
from hcai_career.catalog.model.sources import Source
from hcai_career.problem import NotFoundError


def pay(tiny: Catalog, *args: str | None) -> PayList:
    found = salaries(tiny, *args)
    assert isinstance(found, PayList)
    return found


def ids(found: PayList) -> list[str]:
    return [row.salary.id for row in found.rows]


def source(id_: str, reliability: str) -> Source:
    return Source(id_, id_, None, None, "survey", None, None, "2026-01-01", reliability, "2027-01-01")  # type: ignore[arg-type]


def row(id_: str, of: str, region: str = "here", **more: object) -> Salary:
    made: dict[str, object] = {"median": 1000.0, "roles": (RoleMatch("ml-engineer", "close"),), "as_of": "2025", **more}
    return Salary(id_, id_, "role", region, "USD", "year", "verified", of, **made)  # type: ignore[arg-type]


def world(tiny: Catalog, *rows: Salary, rates: tuple[Rate, ...] = ()) -> Catalog:
    kinds = ("official-statistics", "survey", "aggregator", "third-party", "seed")
    regions = (Region("here", "Here", ("USD",)), Region("there", "There", ("GBP", "EUR")))
    return Catalog.of(
        roles=[replace(tiny.roles["ml-engineer"], codes=())],
        regions=regions,
        salaries=rows,
        rates=rates,
        sources=[source(kind, kind) for kind in kinds],
    )


# ---- which rows ----


def test_pay_of_an_occupation_comes_through_the_codes_and_a_broad_one_is_a_proxy(tiny: Catalog) -> None:
    found = pay(tiny, "ml-engineer")
    assert ids(found) == ["survey-us-data-scientists", "survey-california-data-scientists"]
    assert {(each.match, each.proxy) for each in found.rows} == {("broad", "broad occupation match")}


def test_a_code_without_a_pay_match_lends_no_pay(tiny: Catalog) -> None:
    role = tiny.roles["ml-engineer"]
    silent = replace(role, codes=tuple(replace(code, pay_match=None) for code in role.codes))
    assert pay_of(tiny, silent) == ()


def test_of_two_codes_of_one_occupation_the_better_match_counts(tiny: Catalog) -> None:
    role = tiny.roles["ml-engineer"]
    both = replace(role, codes=(*role.codes, replace(role.codes[0], pay_match="exact")))
    assert {(each.match, each.proxy) for each in pay_of(tiny, both)} == {("exact", None)}


def test_a_row_that_names_the_role_broadly_is_a_proxy_too(tiny: Catalog) -> None:
    (only,) = pay(tiny, "ai-specialist").rows
    assert (only.salary.id, only.match, only.proxy) == ("health-service-band-7", "broad", "broad match")
    assert (only.salary.median, only.salary.mid_step) == (None, 50273)


def test_the_founding_documents_are_shown_and_are_no_proxy(tiny: Catalog) -> None:
    (only,) = pay(tiny, "data-scientist").rows
    assert (only.salary.evidence, only.salary.as_of, only.proxy) == ("seed", None, None)


def test_a_region_holds_what_lies_in_it(tiny: Catalog) -> None:
    assert len(pay(tiny, "ml-engineer", "USA").rows) == 2
    assert ids(pay(tiny, "ml-engineer", "california")) == ["survey-california-data-scientists"]
    assert inside(tiny, "united-states") == {"united-states", "california"}
    assert (whole(tiny, "california"), whole(tiny, "united-kingdom")) == ("united-states", "united-kingdom")


def test_without_a_role_every_row_of_a_region_is_shown_and_none_is_judged(tiny: Catalog) -> None:
    found = pay(tiny, None, "united-states")
    assert len(found.rows) == 3
    assert {(each.match, each.proxy) for each in found.rows} == {(None, None)}


def test_with_neither_what_there_is_by_region(tiny: Catalog) -> None:
    found = salaries(tiny, None)
    assert isinstance(found, PayOverview)
    said = {each.region.id: (each.rows, each.official, each.roles, each.newest) for each in found.regions}
    assert said == {"united-kingdom": (1, 1, 1, "2025"), "united-states": (3, 2, 2, "2025")}


@pytest.mark.parametrize(
    ("args", "message", "hint"),
    [
        (
            ("ml-engineer", "uk"),
            "no pay is known for Machine Learning (ML) Engineer in United Kingdom",
            "United States",
        ),
        (("ai-lead",), "no pay is known for Clinical AI Lead", "'hcai salaries' shows what there is"),
        (("ml-engineer", "uzbekistan"), "no region is called 'uzbekistan'", "california"),
    ],
)
def test_a_miss_says_where_there_is_something(tiny: Catalog, args: tuple[str, ...], message: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        salaries(tiny, *args)
    assert caught.value.message == message
    assert hint in caught.value.hint
    assert caught.value.code == 1


# ---- in which order ----


def test_official_before_surveys_before_aggregators_before_the_rest(tiny: Catalog) -> None:
    order = ["official-statistics", "seed", "survey", "aggregator", "third-party"]
    rows = [row(kind, kind) for kind in sorted(order)]
    assert ids(pay(world(tiny, *rows), "ml-engineer")) == order


def test_of_one_kind_of_source_the_better_match_and_the_newer_year_come_first(tiny: Catalog) -> None:
    broad = (RoleMatch("ml-engineer", "broad"),)
    rows = [row("broad", "survey", roles=broad), row("old", "survey", as_of="2018"), row("new", "survey")]
    rows.append(row("undated", "survey", as_of=None))
    assert ids(pay(world(tiny, *rows), "ml-engineer")) == ["new", "old", "undated", "broad"]


def test_a_pay_scale_is_official_wherever_it_was_reprinted(tiny: Catalog) -> None:
    band = replace(row("band", "third-party"), scope="pay-band")
    assert ids(pay(world(tiny, row("survey", "survey"), band), "ml-engineer")) == ["band", "survey"]


def test_a_short_page_shows_the_first_of_each_region_and_the_first_that_is_no_proxy(tiny: Catalog) -> None:
    broad = (RoleMatch("ml-engineer", "broad"),)
    proxy, direct, third = (
        row("proxy", "official-statistics", roles=broad),
        row("direct", "survey"),
        row("third", "aggregator"),
    )
    content = world(tiny, proxy, direct, third, row("far", "aggregator", "there"))
    first = top_rows(content, pay(content, "ml-engineer").rows)
    assert [each.salary.id for each in first] == ["proxy", "direct", "far"]


# ---- in another currency ----


def rate(base: str, quote: str, value: float, of: str = "official-statistics", as_of: str = "2025-12-31") -> Rate:
    return Rate(f"{base}-{quote}-{as_of}-{of}".lower(), base, quote, value, "verified", of, as_of, "year")


def test_a_rate_serves_both_ways_and_says_which_it_was(tiny: Catalog) -> None:
    found = pay(tiny, "ml-engineer", None, "gbp")
    made = found.rows[0].converted
    assert made is not None
    assert (made.median, made.currency, made.rates, made.as_of) == (91200, "GBP", ("gbp-usd-2026",), "2026-06-30")
    assert made.high == 159200
    assert [each.id for each in found.rates] == ["gbp-usd-2026"]
    assert found.rows[0].salary.median == 114000


def test_through_a_third_currency_only_at_rates_of_one_source_and_day(tiny: Catalog) -> None:
    one, two = rate("GBP", "USD", 1.25), rate("GBP", "EUR", 1.2)
    found = pay(world(tiny, row("a", "survey"), rates=(one, two)), "ml-engineer", None, "EUR")
    assert found.rows[0].converted is not None
    assert found.rows[0].converted.median == 960
    assert found.rows[0].converted.rates == (one.id, two.id)
    other = rate("GBP", "EUR", 1.2, as_of="2024-12-31")
    with pytest.raises(NotFoundError, match="none of these rows can be converted into EUR"):
        salaries(world(tiny, row("a", "survey"), rates=(one, other)), "ml-engineer", None, "EUR")


def test_the_newest_rate_is_taken(tiny: Catalog) -> None:
    old, new = rate("GBP", "USD", 2.0, as_of="2020-12-31"), rate("GBP", "USD", 1.25)
    converter = Converter(world(tiny, rates=(old, new)), "GBP")
    way = converter.exchange("USD")
    assert way is not None
    assert way.rates == (new,)


def test_what_its_source_has_converted_already_is_left_as_it_is(tiny: Catalog) -> None:
    dollars_there = row("there", "survey", "there")
    content = world(tiny, dollars_there, row("here", "survey"), rates=(rate("GBP", "USD", 1.25),))
    found = pay(content, "ml-engineer", None, "GBP")
    assert [each.converted is None for each in found.rows] == [False, True]


def test_no_dated_rate_no_conversion(tiny: Catalog) -> None:
    with pytest.raises(NotFoundError) as caught:
        salaries(tiny, "ml-engineer", None, "CHF")
    assert caught.value.message == "no exchange rate with a date and a source leads into 'CHF'"
    assert "GBP, USD" in caught.value.hint
    with pytest.raises(NotFoundError, match="holds no exchange rate"):
        salaries(world(tiny, row("a", "survey")), "ml-engineer", None, "EUR")
