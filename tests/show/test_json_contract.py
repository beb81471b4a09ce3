"""The contract of the JSON output: schema names and keys. A change that breaks this test breaks programs of others.

Adding a key is fine (add it here). Renaming or removing one raises the number behind the schema's name.
"""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from hcai_career import show
from hcai_career.advise.compare import compare
from hcai_career.advise.query import backgrounds, resources, roles, search, skills, sources
from hcai_career.show import json as as_json

ROLE = (
    "id title family summary focus differentiator responsibilities needs education experience employers employer_types "
    "applications adjacent codes evidence aliases named_in note"
)
SKILL = "id name category definition effort aliases prerequisites levels effort_note study_cap cap_reason learnt_with evidence"
BACKGROUND = "id title group summary levels strengths typical_gaps first_roles aliases onet soc eqf licences years exposure evidence note"
RESOURCE = "id title provider url kind languages status workload cost lifts checked needs part_of note"

CONTRACT: dict[str, dict[str, str]] = {
    "hcai.roles/1": {"": "roles sort skills", "roles": ROLE, "roles.needs": "level importance skill any_of"},
    "hcai.role-tree/1": {"": "branches", "branches": "family roles", "branches.family": "id title summary"},
    "hcai.role/1": {
        "": "role first_role_for",
        "role": ROLE,
        "role.education": "norm evidence official_entry official_experience official_source job_zone required required_source",
        "role.experience": "typical evidence years_low years_high source",
        "role.codes": "onet onet_title onet_match soc soc_title pay_match isco isco_title esco esco_title esco_version "
        "alternate_title evidence sources note",
        "role.named_in": "source section label",
        "role.evidence": "listing description focus needs employers",
    },
    "hcai.skills/1": {"": "skills sort roles", "skills": SKILL},
    "hcai.skill/1": {
        "": "skill levels prerequisites opens asked_by effort supply",
        "skill": SKILL,
        "levels": "level means",
        "prerequisites": "options rungs below repeated",
        "prerequisites.rungs": "at hold",
        "asked_by": "role level importance any_of",
        "effort": "to low typical high",
        "supply": "to resources practice",
    },
    "hcai.backgrounds/1": {"": "backgrounds", "backgrounds": BACKGROUND},
    "hcai.background/1": {"": "background", "background": BACKGROUND, "background.levels": "skill level"},
    "hcai.resources/1": {"": "resources left_out skill", "resources": RESOURCE, "left_out": "reason count"},
    "hcai.resource/1": {
        "": "resource parts",
        "resource": RESOURCE,
        "resource.workload": "hours basis",
        "resource.cost": "amount currency subscription certificate certificate_per note",
        "resource.lifts": "skill start reach",
        "resource.checked": "source retrieved fields note as_of",
    },
    "hcai.comparison/1": {
        "": "roles rows pairs travels employer_types applications every_row",
        "roles": ROLE,
        "rows": "options category asks",
        "pairs": "roles overlap shared skills adjacent",
        "travels": "start goal share reached asked gaps core everything",
        "travels.gaps": "options skill have level weight",
        "travels.core": "low high climbs stops",
        "travels.everything": "low high climbs stops",
        "travels.everything.climbs": "skill start reach low high asked",
        "travels.everything.stops": "options level reach because reason",
        "employer_types": "id roles",
        "applications": "id roles",
    },
    "hcai.search/1": {"": "kind words read_as hits more partial", "hits": "id title where text kind command"},
    "hcai.sources/1": {
        "": "sources",
        "sources": "id title publisher url kind licence published retrieved reliability review_by note",
    },
    "hcai.source/1": {"": "source claims limit", "claims": "kind id title what value evidence as_of"},
}


@pytest.fixture
def results(tiny) -> dict[str, Any]:
    found = [
        roles.roles(tiny),
        roles.role_tree(tiny),
        roles.role_sheet(tiny, "ml-engineer"),
        skills.skills(tiny),
        skills.skill_sheet(tiny, "machine-learning"),
        backgrounds.backgrounds(tiny),
        backgrounds.background_sheet(tiny, "nurse"),
        resources.resources(tiny, resources.ResourceFilter(max_cost=60)),
        resources.resource_sheet(tiny, "statistics-two"),
        compare(tiny, ["ml-engineer", "ai-specialist"]),
        search.search(tiny, "roles", "data"),
        sources.sources(tiny),
        sources.source_sheet(tiny, "pay-survey"),
    ]
    return {show.VIEWS[type(each).__name__].schema: each for each in found}


def at(data: Any, path: str) -> Any:
    for key in path.split(".") if path else ():
        data = data[key]
        data = data[0] if isinstance(data, list) else data
    return data


@pytest.mark.parametrize("schema", CONTRACT)
def test_keys(schema, results, tiny):
    written = json.loads(as_json.render(results[schema], schema, tiny))
    assert list(written) == ["schema", "catalog", "data"]
    assert written["schema"] == schema
    assert written["catalog"] == {"version": tiny.version, "digest": tiny.digest}
    for path, keys in CONTRACT[schema].items():
        assert list(at(written["data"], path)) == keys.split(), path


def test_values_are_those_of_the_result(results, tiny):
    for schema, result in results.items():
        written = json.loads(as_json.render(result, schema, tiny))
        assert written["data"] == json.loads(json.dumps(dataclasses.asdict(result), default=dict))


def test_json_is_one_line_for_a_program(results, tiny):
    assert as_json.render(results["hcai.roles/1"], "hcai.roles/1", tiny).count("\n") == 1


def test_what_has_no_form_in_json_is_refused():
    with pytest.raises(TypeError, match="object has no form"):
        as_json.dumps(object())
