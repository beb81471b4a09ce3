"""The guide and the pathways are complete, every claim of theirs has a source, and what they count is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from hcai_career import catalog
from hcai_career.catalog.model.guide import GuideEntry
from hcai_career.catalog.model.parts import Claim

ENTRIES = {
    "definition": 1,
    "distinctions": 5,
    "applications": 7,
    "responsibilities": 6,
    "duties": 6,
    "key-skills": 11,
    "workplace": 2,
    "employers": 4,
    "challenges": 5,
    "use-cases": 4,
    "future": 5,
    "steps": 6,
    "study": 4,
    "clinical-exposure": 1,
    "networking": 1,
    "faq": 16,
}
"""How many there are at least."""

CODE = {"python", "r-programming", "sql", "programming-fundamentals", "software-engineering-practice"}


@pytest.fixture(scope="module")
def content() -> catalog.Catalog:
    return catalog.read()


def claims(entry: GuideEntry) -> Iterator[Claim]:
    yield from entry.facts
    for weighed in entry.weighed:
        yield from (weighed.claim, *weighed.findings)


def test_every_topic_has_its_entries(content: catalog.Catalog) -> None:
    counts = Counter(entry.topic for entry in content.guide.values())
    assert set(content.topics) == {*ENTRIES, "glossary"}
    assert {topic: counts[topic] for topic, least in ENTRIES.items() if counts[topic] < least} == {}
    assert len(content.terms) >= 119
    assert len(content.pathways) >= 71


def test_half_of_the_glossary_rests_on_a_page_that_was_read(content: catalog.Catalog) -> None:
    house = {"unverified": "hcai-unchecked"}
    assert all((term.source == house.get(term.evidence)) == (term.evidence in house) for term in content.terms.values())
    assert sum(term.evidence == "verified" for term in content.terms.values()) >= 65


def test_the_six_steps_are_six(content: catalog.Catalog) -> None:
    steps = [entry.step for entry in content.guide.values() if entry.topic == "steps"]
    assert steps == [1, 2, 3, 4, 5, 6]


def test_each_use_and_each_kind_of_employer_of_the_documents_has_its_entry(content: catalog.Catalog) -> None:
    uses = {entry.application for entry in content.guide.values()} - {None}
    assert uses == set(content.applications)
    hiring = {entry.employer_type for entry in content.guide.values()} - {None}
    assert hiring == {each.id for each in content.employer_types.values() if each.evidence == "seed"}


def test_what_is_called_checked_names_a_source_that_could_say_so(content: catalog.Catalog) -> None:
    for entry in content.guide.values():
        for claim in claims(entry):
            reliability = content.sources[claim.source].reliability
            wanted = {"seed": {"seed"}, "editorial": {"editorial"}, "unverified": {"editorial"}}
            if claim.evidence == "verified":
                assert reliability not in ("seed", "editorial"), (entry.id, claim.text)
            else:
                assert reliability in wanted[claim.evidence], (entry.id, claim.text)


def test_what_a_document_claims_is_weighed_against_what_was_checked(content: catalog.Catalog) -> None:
    weighed = [(entry.id, each) for entry in content.guide.values() for each in entry.weighed]
    assert {"case-augmentation", "faq-salary-real", "future-demand", "case-ed-triage", "life-regulate"} <= {
        id_ for id_, _ in weighed
    }
    for id_, each in weighed:
        assert each.claim.evidence == "seed", id_
        assert all(finding.evidence != "seed" for finding in each.findings), id_


def test_entries_lead_somewhere(content: catalog.Catalog) -> None:
    for entry in content.guide.values():
        if entry.topic in ("applications", "responsibilities", "duties", "employers", "challenges", "use-cases"):
            assert len(entry.roles) >= 3, entry.id


def test_the_answer_on_code_counts_the_roles_as_they_are(content: catalog.Catalog) -> None:
    most = [
        max((need.level for need in role.needs if CODE & set(need.options)), default=0)
        for role in content.roles.values()
    ]
    none, basics = most.count(0), sum(1 <= level <= 2 for level in most)
    said = (
        f"Of the {len(most)} roles here {none} list no programming or query language, {basics} need the basics, "
        f"{len(most) - none - basics} need working level or more."
    )
    assert said in content.guide["faq-code"].parts[0].points


def test_the_projections_in_the_guide_are_those_of_the_outlook(content: catalog.Catalog) -> None:
    said = " ".join(claim.text for entry in content.guide.values() for claim in claims(entry))
    for soc in ("15-1221", "15-2051", "29-1224"):
        assert f"+{content.outlook[soc].change_percent:g}%" in said, soc


def test_every_background_starts_a_pathway_and_every_role_is_on_one(content: catalog.Catalog) -> None:
    ways = content.pathways.values()
    assert {start for way in ways for start in way.start} == set(content.backgrounds)
    on_one = {stage.role for way in ways for stage in way.stages} - {None}
    assert set(content.roles) == on_one


def test_a_pathway_ends_in_a_role_and_names_its_risks(content: catalog.Catalog) -> None:
    for way in content.pathways.values():
        assert way.stages[-1].kind == "role", way.id
        assert way.risks, way.id
        assert way.evidence == "editorial", way.id
