"""What a record may hold, and the words for what it may not."""

from __future__ import annotations

import pytest

from hcai_career import catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.words import field_names
from tests.catalog.damage import Content

R, S, C, P, B = "resources.yaml", "skills.yaml", "sources.yaml", "practice.yaml", "backgrounds.yaml"
BAD = [
    # file, old, new, the words at the place, message, hint
    (R, "hours: 40, basis", "hour: 40, basis", "hour: 40", "python-basics: unknown key 'hour' in workload", "hours?"),
    (R, "course\n    languages: [en]\n", "course\n", "python-basics:", "python-basics: key 'languages' is missing", ""),
    (R, "{hours: 40, basis: stated}", "{hours: 40}", "workload: {hours: 40}", "'basis' is missing in workload", ""),
    (R, "kind: course", "kind: curse", "curse", "kind is 'curse', which is not allowed", "did you mean course?"),
    (R, "reach: 2}", "reach: 6}", "6}", "lifts[0].reach is 6, which is not allowed", "one of 0, 1, 2, 3, 4, 5"),
    (R, "start: 0", "start: true", "true", "lifts[0].start is a yes or no", "number"),
    (R, "hours: 40", "hours: forty", "forty", "workload.hours is 'forty', not a number", ""),
    (R, "hours: 40", "hours: -1", "-1", "workload.hours is -1", "at least 0"),
    (R, "amount: 50", "amount: 2000000", "2000000", "cost.amount is 2000000", "at most 1,000,000"),
    (R, "languages: [en]", "languages: en", "en", "languages is 'en', not a list", "brackets"),
    (R, "languages: [en]", "languages: [English]", "English", "'English' is not a language", "such as en"),
    (R, "title: Python Basics", "title: 42", "42", "title is 42, not text", "quotes"),
    (R, "title: Python Basics", "title:", "\n    provider", "title is nothing (null), not text", ""),
    (R, "title: Python Basics", "title: ''", "''", "title is empty", ""),
    (R, "title: Python Basics", f"title: {'x' * 161}", "xxx", "title is 161 characters long", "at most 160"),
    (R, "https://example.org/python-b", "example.org/python-b", "example.org/python-b", "not a web address", "https"),
    (R, "  python-basics:", "  Python_Basics:", "Python_Basics", "Python_Basics: this id is not allowed", "letters"),
    (R, "workload: {hours: 40, basis: stated}", "workload: 40", "40", "workload is 40, not a mapping", ""),
    (R, "cost: {amount: 50}", "cost: []", "[]", "cost is a list, not a mapping", ""),
    (R, "    title: Python Basics", "    id: x\n    title: Python Basics", "id: x", "unknown key 'id'", "the key"),
    (R, "retrieved: 2026-11-22", "retrieved: 22.11.2026", "22.11.2026", "is not a day", "2026-03-31"),
    (S, "effort: narrow", "effort: small", "small", "effort is 'small'", "narrow"),
    (C, "published: 2026-04", "published: 2026", "2026", "published is 2026, not text", "quotes"),
    (P, "practice:\n", "practise:\n", "practise", "unknown section 'practise'", "did you mean practice?"),
    (B, "levels: []", "levels: {}", "{}", "levels is a mapping, not a list", ""),
    (B, "eqf: 6", "eqf: 9", "9", "eqf is 9", "at most 8"),
    (B, "eqf: 6", "eqf: 6.5", "6.5", "eqf is 6.5, not a whole number", ""),
]


@pytest.mark.parametrize(("file", "old", "new", "at", "message", "hint"), BAD)
def test_what_a_record_may_not_hold(
    content: Content, file: str, old: str, new: str, at: str, message: str, hint: str
) -> None:
    content.replace(file, old, new)
    found = content.problem()
    assert message in found.message
    assert hint in found.hint
    assert found.place.file == str(content.directory / file)
    assert (found.place.line, found.place.column) == content.place(
        file, at, after=new.partition(at)[0] if at in new else ""
    )


def test_one_bad_record_hides_no_other(content: Content) -> None:
    content.replace(R, "hours: 40", "hours: -1")
    content.replace(R, "hours: 60", "hours: -2")
    content.replace(P, "[ml-engineer, data-scientist]", "[ml-engineer, data-scientits]")
    messages = [problem.message for problem in content.problems()]
    assert len(messages) == 3
    assert "unknown role 'data-scientits'" in messages[2]


def test_a_section_that_is_no_mapping(content: Content) -> None:
    (content.directory / P).write_text("practice: [1]\n")
    problem = content.problem()
    assert "section 'practice' is a list" in problem.message
    assert problem.place.line == 1


def test_a_record_that_is_no_mapping(content: Content) -> None:
    (content.directory / P).write_text("practice:\n  one: words\n")
    problem = content.problem()
    assert "practice one: is 'words', not a mapping" in problem.message
    assert (problem.place.line, problem.place.column) == (2, 8)


def test_an_empty_section_is_empty(content: Content) -> None:
    (content.directory / P).write_text("practice:\n")
    assert len(catalog.read(content.directory).practice) == 0


def test_whole_numbers_become_what_the_model_says(content: Content) -> None:
    content.replace(R, "{skill: python, start: 0, reach: 2}", "{skill: python, start: 0.0, reach: 2.0}")
    read = catalog.read(content.directory).resources["python-basics"]
    assert type(read.lifts[0].reach) is int
    assert type(read.workload.hours) is float


def test_keys_known_at_any_depth() -> None:
    kinds = {kind.section: kind.record for kind in KINDS}
    assert field_names(kinds["roles"], ("needs", 0)) == ["level", "importance", "skill", "any_of"]
    assert field_names(kinds["skills"], ("prerequisites", 1, "rungs", 0)) == ["at", "hold"]
    assert field_names(kinds["roles"], ("summary",)) == []
