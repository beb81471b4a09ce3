"""What is claimed of reading résumés and postings: docs/method.md says what is measured, and it must not drop."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.extraction.__main__ import scores, table
from benchmarks.extraction.cases import POSTINGS, RESUMES, cases
from benchmarks.extraction.score import Score

from hcai_career import catalog
from hcai_career.catalog.read import built_in

METHOD = Path(__file__).parents[2] / "docs" / "method.md"
PRECISION, RECALL = 0.92, 0.85


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return scores(catalog.read(built_in()))


def test_the_sets_are_large_and_a_third_is_held():
    for folder, least in ((RESUMES, 30), (POSTINGS, 20)):
        found = list(cases(folder))
        assert len(found) >= least
        assert sum(case.held for case in found) >= len(found) // 3


@pytest.mark.parametrize("name", ["résumés, tuned", "résumés, held", "postings, tuned", "postings, held"])
def test_precision_and_recall_do_not_drop(measured, name):
    assert measured[name].precision >= PRECISION
    assert measured[name].recall >= RECALL
    assert measured[name].level >= 0.9


@pytest.mark.parametrize("name", ["résumés, tuned", "résumés, held", "postings, tuned", "postings, held"])
def test_facts_do_not_drop(measured, name):
    assert all(right / of >= 0.85 for right, of in measured[name].facts.values())


def test_the_page_says_what_is_measured(measured):
    """When this fails: run `python -m benchmarks.extraction` and put its table into docs/method.md."""
    page = METHOD.read_text(encoding="utf-8")
    assert all(line in page for line in table(measured))


def test_each_label_names_what_there_is():
    content = catalog.read(built_in())
    for folder, parts in ((RESUMES, ("skills",)), (POSTINGS, ("required", "preferred"))):
        for case in cases(folder):
            scored = [skill for part in parts for skill in case.labels[part]]
            others = [*case.labels["may"], *case.labels["traps"]]
            assert set(scored) | set(others) <= set(content.skills), case.name
            assert not set(scored) & set(others), case.name
