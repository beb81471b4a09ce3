"""What the shipped content promises about pay and outlook: every figure of BLS recomputed, every row sourced and dated."""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.advise.query.outlook import outlook_of
from hcai_career.advise.query.pay import PayList, pay_of, salaries
from hcai_career.advise.query.regions import whole
from hcai_career.catalog.model.pay import Salary

BLS = Path(os.environ.get("HCAI_SHARED", Path(__file__).parents[3] / "shared")) / "data" / "bls"
NONE, CEILING = ("-", "—", ""), 239_200
WAGES = {"low": "a_p10", "p25": "a_p25", "median": "a_median", "mean": "a_mean", "p75": "a_p75", "high": "a_p90"}
PROJECTED = {
    "jobs_start": "emp_2024_k",
    "jobs_end": "emp_2034_k",
    "change": "chg_k",
    "change_percent": "chg_pct",
    "openings": "annual_openings_k",
}
needs_bls = pytest.mark.skipif(not BLS.is_dir(), reason=f"the data of BLS are not here: {BLS}")


@pytest.fixture(scope="module")
def content() -> catalog.Catalog:
    return catalog.read()


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table; its first header may begin with a byte-order mark, and titles may be indented."""
    path = BLS / name
    with (
        gzip.open(path, "rt", encoding="utf-8-sig") if name.endswith(".gz") else path.open(encoding="utf-8-sig") as file
    ):
        for row in csv.DictReader(file):
            yield {key: value.strip() for key, value in row.items()}


def figure(cell: str) -> float | None:
    """A cell as a number: None where nothing was released."""
    return None if cell in NONE else float(cell)


@needs_bls
def test_every_wage_of_bls_is_the_one_that_was_published(content: catalog.Catalog) -> None:
    published: dict[tuple[str, str], dict[str, str]] = {}
    published |= {(row["soc"], "united-states"): row for row in table("oews_2025_national.csv")}
    published |= {(row["soc"], row["area"].lower().replace(" ", "-")): row for row in table("oews_2025_state.csv.gz")}
    published |= {(row["soc"], row["industry_code"]): row for row in table("oews_2025_industry.csv.gz")}
    compared = 0
    for ours in content.salaries.values():
        if ours.source != "bls-oews-may-2025":
            continue
        row = published.get((str(ours.soc), ours.industry.naics if ours.industry else ours.region))
        if row is None:
            continue  # the data hold a choice of occupations, ours a few more
        compared += 1
        for field, column in WAGES.items():
            topped = column in row["topcoded"].split(";")
            assert (field in ours.floors) == topped, (ours.id, field)
            assert getattr(ours, field) == (CEILING if topped else figure(row[column])), (ours.id, field)
        assert (ours.sample.number if ours.sample else None) == figure(row["employment"]), ours.id
    assert compared >= 387


@needs_bls
def test_every_projection_is_the_one_that_was_published(content: catalog.Catalog) -> None:
    published = {row["soc"]: row for row in table("ep_2024_34.csv")}
    compared = 0
    for ours in content.outlook.values():
        row = published.get(ours.id)
        if row is None:
            continue
        compared += 1
        for field, column in PROJECTED.items():
            assert getattr(ours, field) == figure(row[column]), (ours.id, field)
        wage = row["median_wage_2024"]
        floor = float(wage.removeprefix(">=$").replace(",", "")) if wage.startswith(">=") else None
        assert ours.median_wage_floor == floor, ours.id
        assert ours.median_wage == (None if floor is not None else figure(wage)), ours.id
    assert compared >= 40


def test_it_is_complete(content: catalog.Catalog) -> None:
    assert len(content.salaries) >= 554
    assert len(content.outlook) >= 65
    assert len(content.demand) >= 25
    used = {code.soc for role in content.roles.values() for code in role.codes if code.soc and code.pay_match}
    national = {row.soc for row in content.salaries.values() if row.scope == "occupation"}
    assert used <= national


def test_every_figure_has_a_source_that_must_be_looked_at_again(content: catalog.Catalog) -> None:
    kinds = (content.salaries, content.rates, content.outlook, content.demand)
    for record in (each for kind in kinds for each in kind.values()):
        source = content.sources[record.source]
        assert source.review_by > source.retrieved, record.id
        assert record.evidence in ("verified", "seed"), record.id
        assert (record.evidence == "seed") == (source.kind == "seed"), record.id


def test_a_year_is_missing_only_where_the_source_states_none(content: catalog.Catalog) -> None:
    undated = {row.source for row in content.salaries.values() if row.as_of is None}
    assert undated <= {
        "seed-1",
        "wittkieffer-amdis-cmio",
        "theaimarketpulse-healthcare",
        "getbaito-de-mle",
        "careerhelper-za-ds",
    }


def test_the_middle_step_of_a_pay_band_is_no_median(content: catalog.Catalog) -> None:
    bands = [row for row in content.salaries.values() if row.scope == "pay-band"]
    assert len(bands) == 15
    assert sum(row.mid_step is not None for row in bands) == 8
    assert all(row.median is None for row in bands)


def test_rows_of_all_industries_are_a_proxy_for_a_role(content: catalog.Catalog) -> None:
    wide = ("aijobs-", "joblabs-", "lorien-", "digitaldefynd-", "kolonell-", "techinafrica-", "mom-", "nhs-afc-")
    for row in content.salaries.values():
        if row.id.startswith(wide):
            assert {named.match for named in row.roles} <= {"broad"}, row.id


def test_the_four_regions_of_the_founding_document_stand_beside_official_figures(content: catalog.Catalog) -> None:
    found = salaries(content, "ai-healthcare-specialist")
    assert isinstance(found, PayList)
    seeds = {row.salary.id: row.salary for row in found.rows if row.salary.evidence == "seed"}
    ends = {key: (row.currency, row.low, row.high) for key, row in seeds.items() if row.high is not None}
    assert ends == {
        "seed-us": ("USD", 110_000, 220_000),
        "seed-uk": ("GBP", 60_000, 120_000),
        "seed-eu": ("EUR", 70_000, 140_000),
        "seed-asia": ("USD", 50_000, 150_000),
        "seed-africa": ("USD", 30_000, 80_000),
    }
    assert (seeds["seed-us-entry"].low, seeds["seed-us-senior"].low) == (90_000, 200_000)
    regions = {whole(content, row.region) for row in seeds.values()}
    assert regions == {"united-states", "europe", "asia", "africa"}
    first = found.rows[0].salary
    assert (first.source, first.scope, found.rows[0].proxy) == (
        "bls-oews-may-2025",
        "occupation",
        "broad occupation match",
    )


def test_most_roles_have_pay_and_an_outlook_and_every_broad_one_says_so(content: catalog.Catalog) -> None:
    without = [role.id for role in content.roles.values() if not pay_of(content, role)]
    assert without == []
    for role in content.roles.values():
        for row in (*pay_of(content, role), *outlook_of(content, role)):
            assert (row.match == "broad") == (row.proxy is not None), role.id
    blind = {role.id for role in content.roles.values() if not outlook_of(content, role)}
    assert blind == {"ai-trainer"}  # no US occupation fits: it is piecework, or part of clinical posts


def test_a_rate_leads_from_every_currency_to_every_other(content: catalog.Catalog) -> None:
    rates = {(rate.base, rate.quote): rate for rate in content.rates.values()}
    assert {quote for _, quote in rates} | {"GBP"} == {row.currency for row in content.salaries.values()}
    assert {base for base, _ in rates} == {"GBP"}
    euros = salaries(content, "healthcare-data-scientist", "united-states", "EUR")
    assert isinstance(euros, PayList)
    assert euros.rows[0].converted is not None
    assert euros.rows[0].converted.median == round(120_230 * 1.1717 / 1.3156)


def test_ranges_that_the_source_converted_are_never_converted_again(content: catalog.Catalog) -> None:
    found = salaries(content, "ai-healthcare-specialist", None, "INR")
    assert isinstance(found, PayList)
    left = {row.salary.id for row in found.rows if row.converted is None and row.salary.currency != "INR"}
    assert left == {"seed-asia", "seed-africa"}


def test_a_row_holds_what_its_scope_says(content: catalog.Catalog) -> None:
    def fits(row: Salary) -> bool:
        official = row.scope.startswith("occupation")
        return official == (row.soc is not None) and (row.scope == "occupation-industry") == (row.industry is not None)

    assert [row.id for row in content.salaries.values() if not fits(row)] == []
