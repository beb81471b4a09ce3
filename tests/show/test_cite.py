"""Marks and citations."""

from __future__ import annotations

import json

from hcai_career.catalog import Catalog
from hcai_career.show import json as as_json
from hcai_career.show.text.cite import citations, mark


def test_a_mark_leads_to_its_source_and_an_estimate_says_so() -> None:
    assert mark("verified", "pay-survey", "2025-05") == "[pay-survey · 2025-05]"
    assert mark("seed", "founding") == "[founding]"
    assert mark("editorial", "founding", "2025") == "[estimate]"
    assert mark("unverified", None) == "[not checked]"
    assert mark("verified", None) == "[source unknown]"


def test_a_citation_says_who_when_and_until_when(tiny: Catalog) -> None:
    page = "\n".join(text.plain for text in citations(tiny.sources.values(), 90))
    for said in ("Office of Statistics", "published 2026-04", "look again by 2027-04-30", "https://example.org/pay"):
        assert said in page
    assert "publisher unknown" in page


def test_json_of_a_page_that_cites_carries_its_sources(tiny: Catalog) -> None:
    written = json.loads(as_json.render(tiny.guide["bias"], "hcai.test/1", tiny, cites=True))
    assert list(written) == ["schema", "catalog", "data", "sources"]
    assert written["sources"]["course-site"]["review_by"] == "2027-05-22"
