"""Credentials and degrees beside a plan."""

from __future__ import annotations

from dataclasses import replace

from hcai_career.advise.plan.offers import credentials, degrees
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.credentials import Fee
from hcai_career.catalog.model.gates import DegreeGate
from hcai_career.person.standing import Standing

GRADUATE = Standing(eqf=6, licences=(), years=3)


def offered(tiny: Catalog, role: str, standing: Standing, left: float | None = None) -> list[str]:
    return [offer.id for offer in credentials(tiny, tiny.roles[role], standing, left)[0]]


def left_out(tiny: Catalog, role: str, standing: Standing, left: float | None = None) -> dict[str, int]:
    return {each.reason: each.count for each in credentials(tiny, tiny.roles[role], standing, left)[1]}


def test_a_credential_of_the_role_is_offered_with_its_fee_and_how_much_it_is_asked_for(tiny: Catalog) -> None:
    (offer,), _ = credentials(tiny, tiny.roles["ml-engineer"], GRADUATE, None)
    assert (offer.id, offer.strength, offer.eligible, offer.fee) == ("model-certificate", "helpful", "met", 320)


def test_retired_and_held_ones_are_not_offered(tiny: Catalog) -> None:
    held = replace(GRADUATE, credentials=("model-certificate",))
    assert offered(tiny, "ml-engineer", held) == []
    assert left_out(tiny, "ml-engineer", held) == {"held": 1}


def test_what_the_person_cannot_get_is_left_out_and_counted(tiny: Catalog) -> None:
    assert left_out(tiny, "ai-specialist", GRADUATE) == {"not-eligible": 1}
    assert offered(tiny, "ai-specialist", replace(GRADUATE, licences=("nurse",))) == ["nurse-certificate"]


def test_what_is_not_known_of_the_person_leaves_the_condition_open(tiny: Catalog) -> None:
    (offer,), _ = credentials(tiny, tiny.roles["ai-specialist"], Standing(), None)
    assert offer.eligible == "unknown"
    assert [each.state for each in offer.open_conditions] == ["unknown"]


def test_a_budget_rules_out_what_it_cannot_pay_and_what_has_no_price(tiny: Catalog) -> None:
    assert offered(tiny, "ml-engineer", GRADUATE, 320) == ["model-certificate"]
    assert left_out(tiny, "ml-engineer", GRADUATE, 319) == {"over-budget": 1}
    nurse = replace(GRADUATE, licences=("nurse",))
    assert left_out(tiny, "ai-specialist", nurse, 1000) == {"unknown-price": 1}


def test_the_application_is_part_of_the_fee(tiny: Catalog) -> None:
    dear = replace(tiny.credentials["model-certificate"], fee=Fee("USD", 300, application=50))
    catalog = Catalog.of(roles=tiny.roles.values(), credentials=[dear], gates=tiny.gates.values())
    assert left_out(catalog, "ml-engineer", GRADUATE, 320) == {"over-budget": 1}


def with_gate(tiny: Catalog, *levels: int) -> Catalog:
    gates = replace(
        tiny.gates["ml-engineer"],
        degrees=tuple(DegreeGate(level, "required", "editorial", "founding") for level in levels),
    )
    return Catalog.of(roles=tiny.roles.values(), degrees=tiny.degrees.values(), gates=[gates])


def test_a_degree_is_named_where_a_gate_requires_one_that_the_person_lacks(tiny: Catalog) -> None:
    catalog = with_gate(tiny, 7)
    (route,) = degrees(catalog, catalog.roles["ml-engineer"], GRADUATE)
    assert (route.id, route.eligible, route.part_time_months) == ("health-data-master", "met", 24)
    (closed,) = degrees(catalog, catalog.roles["ml-engineer"], Standing(eqf=4))
    assert closed.eligible == "not-met"


def test_no_degree_is_named_where_it_is_held_or_nothing_is_known(tiny: Catalog) -> None:
    catalog = with_gate(tiny, 7)
    assert degrees(catalog, catalog.roles["ml-engineer"], Standing(eqf=7)) == ()
    assert degrees(catalog, catalog.roles["ml-engineer"], Standing()) == ()
    assert degrees(tiny, tiny.roles["data-scientist"], Standing(eqf=4)) == ()
