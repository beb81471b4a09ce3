"""Names in the guide: topics, entries and terms, and where an entry leads."""

from __future__ import annotations

import dataclasses

import pytest

from hcai_career.advise.query import guide
from hcai_career.advise.query.guide import Glossary, GuidePage, GuideTopic, GuideTopics
from hcai_career.catalog import Catalog
from hcai_career.problem import NotFoundError


def test_topics_count_their_entries_and_the_glossary_its_terms(tiny: Catalog) -> None:
    found = guide.guide(tiny)
    assert isinstance(found, GuideTopics)
    assert dict(found.counts) == {"challenges": 1, "faq": 1, "glossary": 2}


@pytest.mark.parametrize(("name", "id_"), [("challenges", "challenges"), ("chall", "challenges"), ("questions", "faq")])
def test_a_topic_is_found_by_id_beginning_and_alias(tiny: Catalog, name: str, id_: str) -> None:
    found = guide.guide(tiny, name)
    assert isinstance(found, GuideTopic)
    assert found.topic.id == id_
    assert all(entry.topic == id_ for entry in found.entries)


@pytest.mark.parametrize("names", [("bias",), ("challenges", "bias"), ("faq", "do i need to code")])
def test_an_entry_is_found_alone_and_within_its_topic(tiny: Catalog, names: tuple[str, ...]) -> None:
    found = guide.guide(tiny, *names)
    assert isinstance(found, GuidePage)
    assert found.entry.id == ("need-code" if "code" in names[-1] else "bias")


def test_an_entry_of_another_topic_is_not_within_this_one(tiny: Catalog) -> None:
    with pytest.raises(NotFoundError) as caught:
        guide.guide(tiny, "faq", "bias")
    assert "hcai guide faq" in caught.value.hint


def test_links_are_commands_in_a_fixed_order(tiny: Catalog) -> None:
    assert [(link.kind, link.command) for link in guide.page(tiny, "bias").links] == [
        ("roles", "hcai roles show data-scientist"),
        ("skills", "hcai skills show statistics"),
        ("regulations", "hcai regulations show device-law"),
    ]
    entry = dataclasses.replace(tiny.guide["bias"], application="imaging", employer_type="vendor")
    sections = {"guide": [entry], **{name: tiny.section(name).values() for name in ("topics", "applications")}}
    content = Catalog.of(
        **sections,
        employer_types=tiny.employer_types.values(),
        roles=tiny.roles.values(),
        skills=tiny.skills.values(),
        regulations=tiny.regulations.values(),
    )
    assert [link.command for link in guide.page(content, "bias").links][:2] == [
        "hcai roles list --application imaging",
        "hcai roles list --employer vendor",
    ]


@pytest.mark.parametrize("words", ["samd", "SaMD", "software as a medical device"])
def test_a_term_is_found_by_its_forms(tiny: Catalog, words: str) -> None:
    for found in (guide.guide(tiny, "glossary", words), guide.guide(tiny, words)):
        assert isinstance(found, Glossary)
        assert [term.id for term in found.terms] == ["samd"]


def test_a_word_that_names_no_term_finds_the_meanings_it_stands_in(tiny: Catalog) -> None:
    assert [term.id for term in guide.glossary(tiny, "worse").terms] == ["drift"]
    with pytest.raises(NotFoundError, match="no term is called"):
        guide.glossary(tiny, "liver")


def test_all_terms_stand_by_name(tiny: Catalog) -> None:
    assert [term.id for term in guide.glossary(tiny).terms] == ["drift", "samd"]


@pytest.mark.parametrize(("name", "hint"), [("drfit", "did you mean drift"), ("zzzz", "hcai guide search")])
def test_a_miss_names_the_nearest_or_says_where_to_look(tiny: Catalog, name: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        guide.guide(tiny, name)
    assert hint in caught.value.hint
