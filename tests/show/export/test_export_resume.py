"""What a plan has brought, as a JSON Resume: valid against the published schema, and claiming nothing that is not done."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hcai_career.advise.progress.reached import reached
from hcai_career.catalog import Catalog
from hcai_career.person.saved import SavedPlan
from hcai_career.show.export import resume

SCHEMA = Path(os.environ.get("HCAI_SHARED", Path(__file__).parents[4] / "shared")) / "data/jsonresume/schema.json"
NOW = datetime(2027, 3, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def schema() -> dict[str, Any]:
    if not SCHEMA.is_file():
        pytest.skip("the JSON Resume schema lies beside this repository, not in it")
    found: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found


def followed(plan: SavedPlan, done: int, **asked: Any) -> SavedPlan:
    """The plan with its first steps done."""
    steps = [
        replace(step, state="done", started="2026-11-01", done="2027-02-28") if at < done else step
        for at, step in enumerate(plan.steps)
    ]
    return replace(plan, steps=tuple(steps), asked=replace(plan.asked, **asked))


@pytest.mark.parametrize("done", [0, 1, 5, 99])
def test_it_is_valid(done: int, kept: SavedPlan, tiny: Catalog, schema: dict[str, Any]) -> None:
    plan = followed(kept, done, credentials=tuple(tiny.credentials)[:2])
    document = json.loads(resume.render(reached(tiny, plan), NOW))
    checker = jsonschema.FormatChecker()
    jsonschema.validate(document, schema, cls=jsonschema.Draft7Validator, format_checker=checker)


def test_the_check_would_find_something(kept: SavedPlan, tiny: Catalog, schema: dict[str, Any]) -> None:
    document = resume.document(reached(tiny, kept), NOW)
    document["certificates"] = [{"name": "A", "date": "soon"}]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema, cls=jsonschema.Draft7Validator)


def test_nothing_done_is_nothing_claimed(kept: SavedPlan, tiny: Catalog) -> None:
    document = resume.document(reached(tiny, kept), NOW)
    assert (document["skills"], document["education"], document["certificates"], document["projects"]) == (
        [],
        [],
        [],
        [],
    )
    assert "0 of" in document["basics"]["summary"]


def test_skills_are_those_that_done_steps_brought(kept: SavedPlan, tiny: Catalog) -> None:
    document = resume.document(reached(tiny, followed(kept, 2)), NOW)
    lifted = {tiny.skills[lift.skill].name: lift.reach for step in kept.steps[:2] for lift in step.lifts}
    assert {each["name"]: int(each["level"][0]) for each in document["skills"]} == lifted
    assert [each["area"] for each in document["education"]] == [step.title for step in kept.steps[:2]]
    assert {each["endDate"] for each in document["education"]} == {"2027-02-28"}


def test_credentials_held_and_projects_done_are_there(kept: SavedPlan, tiny: Catalog) -> None:
    held = next(iter(tiny.credentials))
    document = resume.document(reached(tiny, followed(kept, 99, credentials=(held, "gone"))), NOW)
    assert tiny.credentials[held].title in [each["name"] for each in document["certificates"]]
    made = [step.title for step in kept.steps if step.kind in ("project", "practice")]
    assert [each["name"] for each in document["projects"]] == made


def test_what_is_not_known_is_left_out(kept: SavedPlan, tiny: Catalog) -> None:
    text = resume.render(reached(tiny, followed(kept, 99)), NOW)
    assert "null" not in text
    assert '"name"' not in json.dumps(json.loads(text)["basics"])
