"""What must hold between records."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from hcai_career import catalog
from hcai_career.catalog.kinds import BY_SECTION, FILES, KINDS, REQUIRED
from hcai_career.catalog.model.parts import Slug
from hcai_career.catalog.references import EACH, REFERENCES
from tests.catalog.damage import Content

RO, R, S, C, P, B = "roles.yaml", "resources.yaml", "skills.yaml", "sources.yaml", "practice.yaml", "backgrounds.yaml"
NEED = "{any_of: [vision, language-models], level: 2, importance: nice}"
RUNGS = "- rungs: [{at: 2, hold: 1}]\n        skill: python"
BAD = [
    # file, old, new, the words at the place, message, hint
    (RO, "family: building", "family: buildings", "buildings", "ml-engineer: unknown family 'buildings'", "building?"),
    (RO, "{skill: python, level", "{skill: pithon, level", "pithon", "ml-engineer: unknown skill 'pithon'", "python?"),
    (RO, NEED, NEED.replace("vision", "visions"), "visions", "unknown skill 'visions'", "vision?"),
    (RO, NEED, "{level: 2, importance: nice}", "{level: 2, importance: nice}", "needs[4] has neither", "exactly one"),
    (RO, NEED, NEED.replace("{", "{skill: r, "), "{skill: r", "needs[4] has both skill and any_of", "exactly one"),
    (RO, NEED, NEED.replace(", language-models", ""), "[vision]", "fewer than two", "skill:"),
    (RO, NEED, NEED.replace("language-models", "vision, r"), "[vision, v", "names a skill twice", ""),
    (RO, NEED, NEED.replace("vision", "python"), "{any_of: [p", "needs[4] names python again", "needs[0]"),
    (RO, "level: 3, importance: important}\n", "level: 0, importance: important}\n", "0", "level 0", "1 to 5"),
    (
        RO,
        "employer_types: [hospital, v",
        "employer_types: [hospice, v",
        "hospice",
        "employer type 'hospice'",
        "hospital?",
    ),
    (RO, "applications: [imaging]", "applications: [images]", "images", "unknown application 'images'", ""),
    (RO, "adjacent: [data-scientist]", "adjacent: [ml-engineer]", "ml-engineer", "adjacent names the record its", ""),
    (RO, "source: founding, section", "source: fonding, section", "fonding", "unknown source 'fonding'", "founding?"),
    (RO, "sources: [pay-survey]", "sources: [pay]", "pay", "unknown source 'pay'", ""),
    (RO, "years_low: 2", "years_low: 9", "9", "years_low is more than years_high", ""),
    (
        RO,
        "title: Clinical AI Lead",
        "title: physician ai-lead",
        "phys",
        "'physician ai-lead' already means ai-special",
        "",
    ),
    (S, "aliases: [ML]", "aliases: [ML, biostatistics]", "biost", "the name 'biostatistics' already means stat", ""),
    (S, "category: technical", "category: technicals", "technicals", "unknown category 'technicals'", "technical"),
    (S, "learnt_with: [machine-learning]", "learnt_with: [vision]", "vision", "learnt_with names the record its", ""),
    (
        S,
        RUNGS,
        RUNGS + "\n        any_of: [r, python]",
        "rungs: [{at: 2, hold: 1}]\n        skill: python",
        "prerequisites[0] has both",
        "",
    ),
    (S, RUNGS, RUNGS.replace("[{at: 2, hold: 1}]", "[]"), "[]", "a prerequisite without rungs", "such as"),
    (S, ", Sets standards]", "]", "[Knows", "category technical: 4 levels instead of 5", ""),
    (S, "typical: 20, high: 35", "typical: 40, high: 35", "{to: 2", "not low ≤ typical ≤ high", ""),
    (S, "{to: 1, low: 3, typical: 6, high: 10}, ", "", "[{to: 2", "steps do not go to levels 1, 2, 3 and 4", ""),
    (
        S,
        "{level: 3, means",
        "{level: 3, means: x}\n      - {level: 3, means",
        "{level: 3, means: B",
        "level 3 again",
        "",
    ),
    (B, "group: health", "group: helth", "helth", "unknown group 'helth'", "health?"),
    (B, "first_roles: [ai-specialist]", "first_roles: [x]", "x", "unknown role 'x'", ""),
    (
        B,
        "{skill: health-data, level: 1}",
        "{skill: patient-care, level: 1}",
        "{skill: patient-care, level: 1",
        "levels[1] names patient-care",
        "",
    ),
    (R, "start: 2, reach: 3", "start: 3, reach: 3", "{skill: python, start: 3", "lifts[0] goes from 3 to 3", "lower"),
    (R, "part_of: statistics-track", "part_of: track", "track", "unknown resource 'track'", ""),
    (R, "part_of: statistics-track", "part_of: statistics-two", "statistics-two", "is a part of itself", ""),
    (R, "subscription: course-pass", "subscription: pass", "pass", "unknown subscription 'pass'", ""),
    (R, "retrieved: 2026-11-22", "retrieved: 2026-02-30", "2026-02-30", "a day that no calendar has", ""),
    (C, "review_by: 2027-11-22", "review_by: 2027-13-01", "2027-13-01", "a day that no calendar has", ""),
    (C, "published: 2026-04", "published: 2026-14", "2026-14", "a day that no calendar has", ""),
    (P, "suits: [ml-engineer, d", "suits: [ml-enginer, d", "ml-enginer", "unknown role 'ml-enginer'", "ml-engineer?"),
    (P, "needs: [{skill: machine-l", "needs: [{skill: machine-i", "machine-i", "unknown skill 'machine-i", ""),
    (
        "gates.yaml",
        "  ml-engineer:",
        "  ml-enginer:",
        "ml-enginer",
        "gate ml-enginer: unknown role 'ml-en",
        "ml-engineer?",
    ),
    (
        "gates.yaml",
        "professions: [physician]",
        "professions: []",
        "strength: required\n      basis: law",
        "of no profession",
        "name the",
    ),
    (
        "gates.yaml",
        "- {eqf: 6, strength: required, evidence: editorial, source: founding}\n      -",
        "- {eqf: 7, strength: required, evidence: editorial, source: founding}\n      -",
        "- {eqf: 7, strength: r",
        "each level once",
        "lowest",
    ),
    (
        "gates.yaml",
        "credential: model-c",
        "resource: python-basics, credential: model-c",
        "{strength: helpful, evidence: editorial, source: founding, r",
        "has both",
        "exactly",
    ),
    (
        "gates.yaml",
        "{jurisdiction: england, s",
        "{jurisdiction: englnd, s",
        "englnd",
        "unknown jurisdiction 'englnd'",
        "england",
    ),
    ("gates.yaml", "kind_of: nurse", "kind_of: midwife", "midwife}", "kind_of names the record itself", ""),
    ("gates.yaml", "England, within: uk", "England, within: england", "england}", "within names the record itself", ""),
    ("credentials.yaml", "replaced_by: [model-", "replaced_by: [old-", "old-", "replaced_by names the record its", ""),
    ("credentials.yaml", "asks: parts, text: An", "asks: nothing, text: An", "{asks: n", "names what is asked", "more"),
    ("credentials.yaml", "licences: [nurse]", "years_in: care", "{asks: parts, text: An", "but names none", "more"),
    ("credentials.yaml", "eligibility: {}", "eligibility: {asks: more}", "{asks: more", "without words", "a text"),
    ("degrees.yaml", "eqf: 6}", "routes: [{}]}", "{}", "entry.routes[0] asks nothing", "enough"),
    ("degrees.yaml", "eqf: 7", "eqf: 7\n    eqf_high: 6", "7", "eqf is more than eqf_high", ""),
    ("datasets.yaml", "days_low: 7", "days_low: 70", "70", "approval.days_low is more than days_high", ""),
    ("regulations.yaml", "on: 2026-08-02", "on: 2026-02-30", "2026-02-30", "a day that no calendar has", ""),
    ("pathways.yaml", "months_low: 3,", "months_low: 9,", "9", "stages[0].months_low is more than", ""),
    (
        "pathways.yaml",
        "role: ai-specialist}",
        "what: Work}",
        "{kind: role",
        "stages[3] is of kind role",
        "names a role",
    ),
    ("pathways.yaml", "start: [nurse]", "start: []", "[]", "starts nowhere", ""),
    ("salaries.yaml", "p25: 83000", "p25: 8300", "65000", "low is more than p25", ""),
    ("salaries.yaml", "low_basis: p10\n    ", "", "65000", "low and low_basis go together", "p10"),
    (
        "salaries.yaml",
        "roles: [{role: data-scientist, match: close}]",
        "note: N",
        "title: Health",
        "neither",
        "a whole",
    ),
    ("salaries.yaml", "within: united-states", "within: california", "california", "within names the record its", ""),
    ("outlook.yaml", "start_year: 2024", "start_year: 2044", "2044", "start_year is not before end_year", ""),
    ("guide.yaml", "entries: [bias]", "entries: [need-code]", "need-code", "entries names the record its", ""),
    ("guide.yaml", "findings: [{text: Two", "findings: [] #", "claim", "weighed against nothing", "name a finding"),
    ("guide.yaml", "as_of: '2017'", "as_of: 2017-13", "2017-13", "weighed[0].findings[0].as_of", "year-month-day"),
    ("guide.yaml", "as_of: '2019'", "as_of: 2019-13", "2019-13", "facts[0].as_of", "year-month-day"),
]


@pytest.mark.parametrize(("file", "old", "new", "at", "message", "hint"), BAD)
def test_what_must_hold(content: Content, file: str, old: str, new: str, at: str, message: str, hint: str) -> None:
    content.replace(file, old, new)
    found = content.problem()
    assert message in found.message
    assert hint in found.hint
    assert found.place.file == str(content.directory / file)
    before = new.partition(at)[0] if at in new else ""
    assert (found.place.line, found.place.column) == content.place(file, at, after=before)


def test_a_role_without_needs(content: Content) -> None:
    text = (content.directory / RO).read_text()
    block = text[text.rindex("    needs:\n") : text.rindex("    education:")]
    content.replace(RO, block, "    needs: []\n")
    assert "role ai-lead: needs no skill at all" in content.problem().message


def test_an_id_and_a_title_that_say_the_same_are_one_mistake(content: Content) -> None:
    content.replace(S, "  r:\n    name: R\n", "  biostatistics:\n    name: Biostatistics\n")
    (content.directory / RO).write_text("roles: {}\n")
    messages = [problem.message for problem in content.problems() if "already means" in problem.message]
    assert messages == ["skill statistics: the name 'Biostatistics' already means biostatistics"]


def test_a_circle_is_printed_as_it_runs(content: Content) -> None:
    content.replace(
        S, "    aliases: [Biostatistics]\n", "    prerequisites: [{rungs: [{at: 2, hold: 1}], skill: vision}]\n"
    )
    found = content.problem()
    assert "prerequisites run in a circle: " in found.message
    circle = found.message.rpartition(": ")[2].split(" → ")
    assert circle[0] == circle[-1]
    assert set(circle) == {"statistics", "vision", "machine-learning"}


def test_a_circle_through_one_of_several(content: Content) -> None:
    content.replace(
        S, "    aliases: [Python programming]\n", "    prerequisites: [{rungs: [{at: 2, hold: 1}], skill: vision}]\n"
    )
    assert any("circle" in problem.message for problem in content.problems())


def test_a_file_that_cannot_be_read_makes_no_echo(content: Content) -> None:
    (content.directory / S).write_text("skills: [\n")
    assert content.problem().place.file.endswith(S)


def test_a_broken_record_is_still_known(content: Content) -> None:
    content.replace(S, "definition: Writing programs in Python.", "definition: 3")
    assert "definition is 3" in content.problem().message


def test_all_problems_of_all_files_come_in_file_order(content: Content) -> None:
    content.replace(C, "review_by: 2027-11-22", "review_by: soon")
    content.replace(RO, "family: building", "family: x")
    content.replace(R, "kind: course", "kind: x")
    content.replace(S, "effort: broad", "effort: x")
    (content.directory / P).write_text("\tpractice:\n")
    files = [problem.place.file.rpartition("/")[2] for problem in content.problems()]
    assert files == [RO, S, R, P, C]


def test_without_optional_files_what_needs_them_is_named(content: Content) -> None:
    (content.directory / C).unlink()
    problems = content.problems()
    assert {problem.hint for problem in problems} == {"there is no sources.yaml"}


def test_only_two_files_are_required(content: Content) -> None:
    for file in FILES:
        if file not in REQUIRED and file != C:
            (content.directory / file).unlink()
    read = catalog.read(content.directory)
    assert len(read.resources) == len(read.practice) == len(read.backgrounds) == 0


# ---- every field that holds ids is looked at --------------------------------------------------------

FREE = {
    ("roles", ("named_in", EACH, "section")),  # a part of a founding document
    ("guide", ("named_in", EACH, "section")),
}


def slugs(record: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    hints = get_type_hints(record, include_extras=True)
    for field in fields(record):
        for here, hint in leaves(hints[field.name], (*path, field.name)):
            if hint is Slug:
                found.append(here)
            elif is_dataclass(hint):
                found += slugs(hint, here)
    return found


def leaves(hint: Any, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], Any]]:
    if hint is Slug or is_dataclass(hint):
        return [(path, hint)]
    each = (*path, EACH) if getattr(hint, "__origin__", None) is tuple else path
    return [leaf for inner in get_args(hint) if inner is not Ellipsis for leaf in leaves(inner, each)]


@pytest.mark.parametrize("section", [kind.section for kind in KINDS])
def test_every_field_that_holds_ids_is_a_reference(section: str) -> None:
    checked = {path for path, _ in REFERENCES.get(section, ())}
    free = {path for name, path in FREE if name == section}
    wanted = {path for path in slugs(BY_SECTION[section].record) if path != ("id",)}
    if section in ("gates", "crosswalk", "leanings", "wording"):
        wanted.add(("id",))  # these stand under the id of what they are about
    if section == "occupations":
        wanted.add(("like",))  # a code, not an id of ours
    if section == "leanings":
        wanted.add(("onet",))  # a code too
    if section == "skills":
        wanted.add(("effort",))
    assert checked | free == wanted
