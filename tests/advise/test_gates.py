"""Gates: unknown is never met, a licence bars and skills do not, and the place decides which rule holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcai_career.advise.gates import barred, gates_of, open_roles_near, role_gates
from hcai_career.catalog import Catalog
from hcai_career.person import Standing, of_background

UNLICENSED = Standing(licences=())


def verdicts(tiny: Catalog, role: str, standing: Standing, jurisdiction: str | None = None) -> list[str]:
    return [f"{each.kind} {each.verdict}" for each in gates_of(tiny, tiny.roles[role], standing, jurisdiction)]


def test_nothing_known_meets_nothing(tiny: Catalog):
    for role in tiny.roles:
        assert not any(each.endswith(" met") for each in verdicts(tiny, role, Standing())), role
    assert verdicts(tiny, "ai-specialist", Standing()) == [
        "licence unknown",
        "degree unknown",
        "experience unknown",
        "exposure unknown",
    ]


def test_each_gate_names_what_would_settle_it(tiny: Catalog):
    asked = [each.settle for each in gates_of(tiny, tiny.roles["ml-engineer"])]
    assert asked == [None, "--education", "--education", "--experience", "--exposure", "--credential"]


def test_a_nurse_before_a_clinical_role(tiny: Catalog):
    nurse = of_background(tiny.backgrounds["nurse"])
    assert verdicts(tiny, "ai-specialist", nurse) == ["licence met", "degree met", "experience met", "exposure met"]


def test_years_of_an_occupation_far_from_the_role_are_not_known_to_count(tiny: Catalog):
    nurse = of_background(tiny.backgrounds["nurse"])
    far = replace(tiny.roles["ml-engineer"], adjacent=())
    content = replace_role(tiny, "ai-specialist", adjacent=())
    experience = gates_of(content, far, nurse)[3]
    assert (experience.verdict, experience.settle) == ("unknown", "--experience")
    assert gates_of(content, far, replace(nurse, years_of="29-1141.00"))[3].verdict == "unknown"
    assert gates_of(content, far, nurse.but(Standing(years=5)))[3].verdict == "met"
    assert gates_of(content, far, nurse.but(Standing(years=1)))[3].verdict == "not-met"


def replace_role(tiny: Catalog, role: str, **fields) -> Catalog:
    roles = [replace(each, **fields) if each.id == role else each for each in tiny.roles.values()]
    others = ("backgrounds", "professions", "jurisdictions", "gates", "credentials", "resources")
    return Catalog.of(roles=roles, **{name: tiny.section(name).values() for name in others})


def test_too_few_years_are_too_few_wherever_they_were_worked(tiny: Catalog):
    beginner = replace(of_background(tiny.backgrounds["software-engineer"]), years=0)
    assert "experience not-met" in verdicts(tiny, "ai-lead", beginner)


def test_where_people_start_without_years_there_is_no_gate(tiny: Catalog):
    assert "experience no-gate" in verdicts(tiny, "data-scientist", Standing())


def test_a_higher_degree_is_good_as_well(tiny: Catalog):
    degrees = [each.verdict for each in gates_of(tiny, tiny.roles["ml-engineer"], Standing(eqf=6)) if each.eqf]
    assert degrees == ["met", "not-met"]
    assert {each.verdict for each in gates_of(tiny, tiny.roles["ml-engineer"], Standing(eqf=8)) if each.eqf} == {"met"}


def test_a_credential_is_held_or_not_known(tiny: Catalog):
    assert "credential met" in verdicts(tiny, "ml-engineer", Standing(credentials=("model-certificate",)))
    assert "credential unknown" in verdicts(tiny, "ml-engineer", Standing(8, (), 9, "care"))


def test_a_required_licence_bars_who_is_known_to_lack_it(tiny: Catalog):
    lead = tiny.roles["ai-lead"]
    gate = barred(tiny, lead, UNLICENSED)
    assert gate is not None
    assert (gate.basis, gate.source, gate.evidence) == ("law", "pay-survey", "verified")
    assert barred(tiny, lead, Standing()) is None  # not known: not barred
    assert barred(tiny, lead, Standing(licences=("physician",))) is None
    assert barred(tiny, lead, Standing(licences=("nurse",))) is not None


def test_the_nearest_open_roles_stand_by_likeness(tiny: Catalog):
    near = open_roles_near(tiny, tiny.roles["ai-lead"], UNLICENSED)
    assert "ai-lead" not in [each.role for each in near]
    assert [each.overlap for each in near] == sorted((each.overlap for each in near), reverse=True)
    assert len(open_roles_near(tiny, tiny.roles["ai-lead"], UNLICENSED, n=1)) == 1
    found = role_gates(tiny, tiny.roles["ai-lead"], UNLICENSED)
    assert (found.barred, found.open_roles) == (True, near)


def test_whoever_is_not_barred_is_offered_nothing(tiny: Catalog):
    found = role_gates(tiny, tiny.roles["ai-lead"])
    assert (found.barred, found.open_roles, found.standing) == (False, (), None)


def test_the_place_decides_which_rule_holds(tiny: Catalog):
    specialist = tiny.roles["ai-specialist"]
    assert barred(tiny, specialist, UNLICENSED) is None
    assert barred(tiny, specialist, UNLICENSED, "uk") is None
    local = barred(tiny, specialist, UNLICENSED, "england")
    assert local is not None
    assert (local.jurisdiction, local.basis, local.elsewhere) == ("england", "standard", ())


def test_what_holds_around_a_place_holds_in_it(tiny: Catalog):
    lead = tiny.roles["ai-lead"]
    for place in ("uk", "england"):
        assert barred(tiny, lead, UNLICENSED, place) is None
        assert gates_of(tiny, lead, Standing(licences=("nurse",)), place)[0].verdict == "met"
    assert barred(tiny, lead, UNLICENSED, "us") is not None


def test_a_rule_that_was_not_applied_is_handed_on(tiny: Catalog):
    general = gates_of(tiny, tiny.roles["ai-specialist"])[0]
    assert [rule.jurisdiction for rule in general.elsewhere] == ["england"]


def test_a_profession_is_good_where_its_wider_kind_is_asked_for(tiny: Catalog):
    assert gates_of(tiny, tiny.roles["ai-specialist"], Standing(licences=("midwife",)))[0].verdict == "met"


@pytest.mark.parametrize(("place", "posts"), [(None, 1), ("uk", 1), ("england", 1), ("us", 0)])
def test_reserved_posts_stand_on_their_roles(tiny: Catalog, place: str | None, posts: int):
    assert len(role_gates(tiny, tiny.roles["ai-lead"], jurisdiction=place).posts) == posts


def test_official_statistics_stay_what_they_are(tiny: Catalog):
    found = role_gates(tiny, tiny.roles["ml-engineer"])
    said = tiny.roles["ml-engineer"].education
    assert found.official is not None
    assert (found.official.entry, found.official.source) == (said.official_entry, said.official_source)
    assert not any(gate.source == said.official_source for gate in found.gates)


def test_a_role_without_gates_has_none(tiny: Catalog):
    bare = replace_role(tiny, "ai-lead")
    content = Catalog.of(roles=bare.roles.values())
    assert role_gates(content, content.roles["ai-lead"], UNLICENSED).gates == ()
