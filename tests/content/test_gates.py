"""What the shipped gates promise: every role has them, each says where it rests, and none is hidden from who lacks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hcai_career import catalog
from hcai_career.advise.gates import barred, gates_of, open_roles_near, role_gates
from hcai_career.advise.query.backgrounds import background_sheet
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.gates import Gates
from hcai_career.person import Standing, of_background


@pytest.fixture(scope="module")
def content() -> Catalog:
    return catalog.read()


def parts(gates: Gates) -> Iterator[object]:
    yield gates.licence
    yield from gates.licence.local
    yield from gates.degrees
    yield gates.experience
    yield gates.exposure
    yield from gates.credentials


def test_it_is_complete(content: Catalog) -> None:
    assert list(content.gates) == list(content.roles)
    assert len(content.posts) >= 8
    assert len(content.upkeep) >= 15
    assert len(content.leaving) >= 5
    assert all(gates.degrees for gates in content.gates.values())


def test_every_gate_has_a_source_that_fits_its_evidence(content: Catalog) -> None:
    house = {"editorial": "hcai-editorial", "unverified": "hcai-unchecked"}
    claims = [part for gates in content.gates.values() for part in parts(gates)]
    claims += [*content.posts.values(), *content.upkeep.values(), *content.leaving.values()]
    for claim in claims:
        assert claim.source in content.sources, claim
        assert (claim.source == house.get(claim.evidence)) == (claim.evidence in house), claim


def test_whoever_holds_no_licence_is_never_told_that_a_required_one_is_met_or_unknown(content: Catalog) -> None:
    for background in content.backgrounds.values():
        if background.licences != ():
            continue
        standing = of_background(background)
        for role in content.roles.values():
            for place in (None, *content.jurisdictions):
                licence = gates_of(content, role, standing, place)[0]
                if licence.strength == "required":
                    assert licence.verdict == "not-met", (background.id, role.id, place)
                    assert barred(content, role, standing, place) is not None


def test_nothing_known_of_a_person_meets_no_gate(content: Catalog) -> None:
    for role in content.roles.values():
        assert not any(gate.verdict in ("met", "not-met") for gate in gates_of(content, role)), role.id


def test_a_barred_role_names_open_ones_by_likeness(content: Catalog) -> None:
    unlicensed = Standing(licences=())
    closed = [role for role in content.roles.values() if barred(content, role, unlicensed)]
    assert [role.id for role in closed] == ["chief-medical-information-officer", "nursing-informatics-specialist"]
    for role in closed:
        near = open_roles_near(content, role, unlicensed)
        assert len(near) == 3
        assert not any(barred(content, content.roles[each.role], unlicensed) for each in near)
        assert [each.overlap for each in near] == sorted((each.overlap for each in near), reverse=True)


def test_the_safety_officer_must_be_registered_in_england_alone(content: Catalog) -> None:
    officer = content.roles["clinical-ai-safety-officer"]
    unlicensed = Standing(licences=())
    assert barred(content, officer, unlicensed) is None
    assert barred(content, officer, unlicensed, "us") is None
    gate = barred(content, officer, unlicensed, "england")
    assert gate is not None
    assert (gate.basis, gate.evidence, gate.source) == ("standard", "verified", "cso-safehand")
    for profession in content.professions:
        assert barred(content, officer, Standing(licences=(profession,)), "england") is None


def test_nobody_is_barred_from_their_own_first_roles(content: Catalog) -> None:
    for background in content.backgrounds.values():
        standing = of_background(background)
        for first in background.first_roles:
            assert barred(content, content.roles[first], standing) is None, (background.id, first)


def test_every_background_is_known_at_some_gate(content: Catalog) -> None:
    for background in content.backgrounds.values():
        standing = of_background(background)
        assert standing.years is not None, background.id
        assert standing.eqf is not None or standing.licences, background.id


def test_whoever_holds_a_licence_is_told_what_lapses(content: Catalog) -> None:
    for background in content.backgrounds.values():
        sheet = background_sheet(content, background.id)
        assert bool(sheet.upkeep) == bool(sheet.leaving) == bool(background.licences), background.id
        places = [each.jurisdiction for each in sheet.upkeep]
        assert sorted(places) == (["eu", "uk", "us"] if background.licences else []), background.id


def test_years_agree_with_those_of_the_role(content: Catalog) -> None:
    for role in content.roles.values():
        gate = content.gates[role.id].experience
        assert gate.years_low == role.experience.years_low, role.id
        if gate.text is None:
            assert gate.years_high == role.experience.years_high, role.id


def test_reserved_posts_stand_on_the_roles_they_concern(content: Catalog) -> None:
    for post in content.posts.values():
        assert post.roles
        for role in post.roles:
            assert post in role_gates(content, content.roles[role]).posts


def test_what_keeps_a_licence_is_told_for_every_profession_in_three_places(content: Catalog) -> None:
    told = sorted((each.profession, each.jurisdiction) for each in content.upkeep.values())
    assert told == sorted((profession, place) for profession in content.professions for place in ("eu", "uk", "us"))
