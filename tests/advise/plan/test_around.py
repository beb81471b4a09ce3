"""What stands around the steps."""

from __future__ import annotations

from dataclasses import replace

from hcai_career.advise.plan.around import meetings
from hcai_career.catalog import Catalog


def test_people_of_the_roles_field_are_named_and_how_to_begin(tiny: Catalog) -> None:
    (place,) = meetings(tiny, tiny.roles["ai-specialist"])
    assert (place.id, place.first_step, place.cost) == ("ward-society", "Come to an open evening.", "Free")
    assert meetings(tiny, tiny.roles["ml-engineer"]) == ()


def test_there_are_three_at_most_and_of_different_kinds(tiny: Catalog) -> None:
    one = tiny.communities["ward-society"]
    many = [
        *(replace(one, id=f"society-{number}") for number in range(3)),
        *(replace(one, id=f"{kind}-1", kind=kind) for kind in ("newsletter", "conference")),
    ]
    catalog = Catalog.of(roles=tiny.roles.values(), communities=many)
    kinds = [place.kind for place in meetings(catalog, tiny.roles["ai-specialist"])]
    assert kinds == ["society", "conference", "newsletter"]
