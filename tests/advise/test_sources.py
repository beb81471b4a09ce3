"""Sources, and what rests on them."""

from __future__ import annotations

import pytest

from hcai_career.advise.query.claims import stated
from hcai_career.advise.query.sources import SourceFilter, source_sheet, sources
from hcai_career.catalog import Catalog
from hcai_career.problem import NotFoundError


def told(tiny: Catalog, source: str) -> set[tuple[str, str, str, str | None]]:
    return {(claim.id, claim.what, claim.value, claim.as_of) for claim in stated(tiny, source)}


def test_each_figure_that_a_source_was_seen_to_say_rests_on_it(tiny: Catalog) -> None:
    on_site = told(tiny, "course-site")
    assert ("model-certificate", "renewal_years", "3", "2026") in on_site
    assert ("model-certificate", "fact", "1200 people held it in 2026.", "2026") in on_site
    assert ("bias", "facts", "One tool missed half of the sickest.", "2019") in on_site
    assert not [each for each in on_site if each[0] == "model-certificate" and each[1] == "exam_hours"]


def test_pay_outlook_and_gates_rest_on_their_source(tiny: Catalog) -> None:
    survey = {(claim.kind, claim.id) for claim in stated(tiny, "pay-survey")}
    assert {("salary", "survey-us-data-scientists"), ("projection", "15-2051"), ("gate", "ai-lead")} <= survey
    (pay,) = [each for each in stated(tiny, "pay-survey") if each.id == "survey-us-data-scientists"]
    assert "median 114,000" in pay.value


def test_official_schooling_names_its_own_source(tiny: Catalog) -> None:
    assert ("ml-engineer", "education", "official entry Bachelor's degree", None) in told(tiny, "pay-survey")


def test_a_mention_is_no_claim(tiny: Catalog) -> None:
    assert not [claim for claim in stated(tiny, "founding") if claim.what == "named in"]


def test_evidence_is_kept(tiny: Catalog) -> None:
    (claim,) = [claim for claim in stated(tiny, "founding") if claim.id == "founding-us"]
    assert claim.evidence == "seed"


def test_sources_by_class_by_day_and_by_what_is_believed_first(tiny: Catalog) -> None:
    assert [each.id for each in sources(tiny, sort="reliability").sources] == ["pay-survey", "course-site", "founding"]
    assert [each.id for each in sources(tiny, SourceFilter(due="2027-05-22")).sources] == ["course-site", "pay-survey"]
    assert [each.id for each in sources(tiny, SourceFilter(reliability="seed")).sources] == ["founding"]
    with pytest.raises(NotFoundError):
        sources(tiny, SourceFilter(kind="seed", due="2026-01-01"))


def test_a_sheet_has_the_source_and_its_claims(tiny: Catalog) -> None:
    sheet = source_sheet(tiny, "Pay survey", 3)
    assert sheet.source.id == "pay-survey"
    assert len(sheet.claims) > 3  # a page shows 3 of a kind, the result has all
