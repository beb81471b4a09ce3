"""Searching everything at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcai_career.advise.query.search import search, search_all
from hcai_career.advise.query.searched import SEARCHED
from hcai_career.catalog import Catalog, read
from hcai_career.catalog.kinds import BY_SECTION
from hcai_career.problem import NotFoundError, UsageError


def found(tiny: Catalog, words: str, **more) -> list[str]:
    return [f"{hit.kind}/{hit.id}" for hit in search_all(tiny, words, **more).hits]


def test_each_kind_is_found_by_its_title_and_leads_to_its_command(tiny: Catalog) -> None:
    for words, where, command in (
        ("ai lead", "roles/ai-lead", "hcai roles show ai-lead"),
        ("certified model builder", "credentials/model-certificate", "hcai credentials show model-certificate"),
        ("MSc health data", "degrees/health-data-master", "hcai degrees show health-data-master"),
        ("ward records", "datasets/ward-records", "hcai datasets show ward-records"),
        ("device law", "regulations/device-law", "hcai regulations show device-law"),
        ("ward data society", "communities/ward-society", "hcai communities show ward-society"),
        ("nurse to AI specialist", "pathways/nurse-to-specialist", "hcai pathways show nurse-to-specialist"),
        ("do i need to code", "guide/need-code", "hcai guide need-code"),
        ("SaMD", "terms/samd", "hcai guide glossary samd"),
    ):
        hit = search_all(tiny, words).hits[0]
        assert (f"{hit.kind}/{hit.id}", hit.command) == (where, command)


def test_every_searched_kind_has_records_to_find(tiny: Catalog) -> None:
    for kind in SEARCHED:
        record = next(iter(tiny.section(kind).values()))
        title = getattr(record, BY_SECTION[kind].title)
        assert record.id in [hit.id for hit in search(tiny, kind, title).hits]


def test_a_name_weighs_more_than_a_text_whatever_its_kind(tiny: Catalog) -> None:
    assert found(tiny, "statistics")[0] == "skills/statistics"


def test_sources_are_found_only_when_asked_for(tiny: Catalog) -> None:
    assert found(tiny, "pay survey", kinds=["sources"]) == ["sources/pay-survey"]
    assert not [each for each in found(tiny, "data survey") if each.startswith("sources/")]


def test_a_typo_is_mended(tiny: Catalog) -> None:
    result = search_all(tiny, "certifed modle builder")
    assert result.read_as == "certified model builder"
    assert result.hits[0].id == "model-certificate"


def test_where_nothing_has_every_word_what_has_most_is_shown_and_said_to_be_so(tiny: Catalog) -> None:
    result = search_all(tiny, "how do i get into ward records zzzz")
    assert result.partial
    assert result.hits[0].id == "ward-records"


def test_no_more_than_asked_for_and_the_rest_is_counted(tiny: Catalog) -> None:
    everything = search_all(tiny, "data")
    few = search_all(tiny, "data", most=2)
    assert few.hits == everything.hits[:2]
    assert few.more == len(everything.hits) - 2


def test_nothing_like_it_is_said(tiny: Catalog) -> None:
    with pytest.raises(NotFoundError):
        search_all(tiny, "zzzz qqqq")
    with pytest.raises(UsageError):
        search_all(tiny, "?!")


def test_only_what_is_found_is_decoded(tiny_dir: Path) -> None:
    read(tiny_dir)  # leaves a snapshot
    content = read(tiny_dir)
    found = search_all(content, "statistics").hits
    decoded = [(kind, id_) for kind in SEARCHED for id_ in content.section(kind)._records]  # type: ignore[attr-defined]
    skills = {
        ("skills", lift.skill) for hit in found if hit.kind == "resources" for lift in content.resources[hit.id].lifts
    }
    assert {(hit.kind, hit.id) for hit in found} <= set(decoded) <= {(hit.kind, hit.id) for hit in found} | skills


def test_an_occupation_is_found_by_its_title_a_common_name_and_its_code(tiny: Catalog) -> None:
    for words in ("respiratory therapists", "oxygen", "29-1126.00", "29-1126"):
        hit = search_all(tiny, words).hits[0]
        assert (hit.kind, hit.id, hit.command) == ("occupations", "29-1126.00", "hcai backgrounds show 29-1126.00")


def test_records_of_ours_come_before_occupations_of_the_same_name(tiny: Catalog) -> None:
    kinds = [hit.kind for hit in search_all(tiny, "programmer").hits]
    assert kinds.index("backgrounds") < kinds.index("occupations")


def test_occupations_leave_room_for_what_else_there_is(tiny: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hcai_career.advise.query.search.ELSEWHERE", 100)  # they would all come first
    assert next(iter(search_all(tiny, "programmer").hits)).kind == "occupations"
    few = search_all(tiny, "programmer", most=1)
    assert [hit.kind for hit in few.hits] == ["backgrounds"]
    assert few.more > 0


def test_occupations_fill_the_page_where_there_is_nothing_else(tiny: Catalog) -> None:
    jobs = search_all(tiny, "software", kinds=["occupations"], most=1)
    assert [hit.kind for hit in jobs.hits] == ["occupations"]


def test_no_record_of_an_occupation_is_read_to_find_it(tiny_dir: Path) -> None:
    read(tiny_dir)  # leaves a snapshot
    content = read(tiny_dir)
    assert search_all(content, "oxygen therapist").hits[0].kind == "occupations"
    assert not content.section("occupations")._records  # type: ignore[attr-defined]
