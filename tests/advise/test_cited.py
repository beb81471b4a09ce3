"""The sources that a result cites."""

from __future__ import annotations

from hcai_career.advise.query.cited import cited
from hcai_career.catalog import Catalog


def test_sources_are_found_at_any_depth_each_once_in_order(tiny: Catalog) -> None:
    ids = [source.id for source in cited(tiny, (tiny.guide["bias"], tiny.gates["ai-lead"]))]
    assert ids == ["founding", "course-site", "pay-survey"]


def test_a_result_that_names_none_cites_none(tiny: Catalog) -> None:
    assert cited(tiny, tiny.skills["python"]) == ()
    assert cited(tiny, {"one": "founding"}) == ()
