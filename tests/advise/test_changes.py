"""What separates two states of the content, and which roles that touches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcai_career.advise.changes import compare, of_background
from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.model.parts import Lift
from hcai_career.catalog.model.roles import Need


def changed(content: Catalog, section: str, id_: str, **new: Any) -> Catalog:
    """The content with some fields of one record changed; a record without a field is taken out."""
    sections = {kind.section: dict(content.section(kind.section)) for kind in KINDS}
    if new:
        sections[section][id_] = replace(sections[section][id_], **new)
    else:
        del sections[section][id_]
    return Catalog(sections, "f" * 12, "new")


def only(old: Catalog, new: Catalog):
    (change,) = compare(old, new).changes
    return change


def texts(old: Catalog, new: Catalog) -> list[str]:
    return [detail.text for detail in only(old, new).details]


def test_the_same_content_has_no_changes(tiny) -> None:
    found = compare(tiny, tiny)
    assert (found.changes, found.roles, found.plan) == ((), (), None)
    assert found.old_digest == tiny.digest


def test_a_record_that_went_and_one_that_came(tiny) -> None:
    without = changed(tiny, "resources", "python-basics")
    assert (only(tiny, without).what, only(tiny, without).title) == ("removed", "Python Basics")
    assert only(without, tiny).what == "added"


def test_a_need_that_came_went_and_changed(tiny) -> None:
    needs = list(tiny.roles["ml-engineer"].needs)
    assert needs[0].skill == "python"
    new = (replace(needs[0], level=3), *needs[2:], Need(2, "core", skill="leadership"))
    found = texts(tiny, changed(tiny, "roles", "ml-engineer", needs=new))
    assert found == ["needs python: level 4 → 3", "needs − machine-learning 4 core", "needs + leadership 2 core"]


def test_needs_in_another_order_are_no_other_needs(tiny) -> None:
    needs = tiny.roles["ml-engineer"].needs
    assert texts(tiny, changed(tiny, "roles", "ml-engineer", needs=needs[::-1])) == ["needs in another order"]


def test_figures_texts_and_ends(tiny) -> None:
    one = "survey-us-data-scientists"
    assert texts(tiny, changed(tiny, "salaries", one, median=120000.0)) == ["median 114,000 → 120,000"]
    assert texts(tiny, changed(tiny, "salaries", one, median=None)) == ["median 114,000 → unknown"]
    assert texts(tiny, changed(tiny, "roles", "ai-lead", note="x" * 80)) == ["note written"]
    assert texts(tiny, changed(tiny, "resources", "python-basics", status="archived")) == [
        "archived: no longer offered"
    ]
    assert texts(tiny, changed(tiny, "backgrounds", "nurse", aliases=("RN", "Ward nurse"))) == ["aliases + Ward nurse"]


def test_what_a_resource_lifts_touches_the_roles_with_a_core_need_above_its_start(tiny) -> None:
    change = only(tiny, changed(tiny, "resources", "python-basics", lifts=(Lift("python", 0, 3),)))
    assert change.roles == ("ml-engineer", "data-scientist")
    assert [detail.text for detail in change.details] == ["lifts python: reach 2 → 3"]


def test_pay_of_an_occupation_touches_the_roles_that_are_mapped_to_it(tiny) -> None:
    assert only(tiny, changed(tiny, "salaries", "survey-us-data-scientists", median=1.0)).roles == ("ml-engineer",)
    assert only(tiny, changed(tiny, "salaries", "founding-us", low=1.0)).roles == ("data-scientist",)


def test_a_skill_touches_the_roles_that_ask_for_it(tiny) -> None:
    found = compare(tiny, changed(tiny, "skills", "vision", effort="broad"))
    assert [role.role for role in found.roles] == ["ml-engineer"]
    assert found.roles[0].through == ("skills/vision",)


def test_a_note_touches_no_role(tiny) -> None:
    found = compare(tiny, changed(tiny, "resources", "python-basics", note="A remark."))
    assert found.changes[0].roles == ()
    assert found.roles == ()


def test_a_plan_under_both(tiny) -> None:
    slower = changed(tiny, "resources", "learning-from-data", status="archived")
    found = of_background(tiny, slower, "software-engineer", "ml-engineer", date(2026, 11, 25))
    assert (found.before, found.after) == ("plan", "plan")
    assert found.changes is not None
    assert "learning-from-data" in {step.id for step in found.changes.steps if step.what == "gone"}
    assert found.changes.hours_after >= found.changes.hours_before


@pytest.mark.parametrize(("background", "role"), [("nobody", "ml-engineer"), ("nurse", "no-role")])
def test_a_plan_for_what_is_not_there(background, role, tiny) -> None:
    found = of_background(tiny, tiny, background, role, date(2026, 11, 25))
    assert (found.before, found.after, found.changes) == ("unknown", "unknown", None)
