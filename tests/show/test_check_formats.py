"""A check report in the formats of services: what they would choke on is escaped, and what they read back is what was said."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from tests.check import edits

from hcai_career.check.report import Finding, Report
from hcai_career.check.rules import RULES
from hcai_career.show.check import github, gitlab, junit, sarif
from hcai_career.show.text.check import excerpt

SARIF = Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.5.json"
NASTY = "50 % of a,b: ::error::x%0A <&>\"' \x1b[31m\u202e\u2028end"


@pytest.fixture
def report() -> Report:
    """A finding of each severity, with everything in it that a format could fall over."""
    base = edits.check(edits.read(edits.BASE))
    one = Finding(
        "LK001", "unknown-id", "error", "my data/ro,l:es%.yaml", 3, 7, NASTY, "a hint\nwith two lines", False, "x"
    )
    return replace(
        base,
        findings=(
            one,
            replace(one, severity="warning", code="LV002", rule="weak-core", hint=""),
            replace(one, severity="info", code="PR009", rule="unexplained-acronym", line=0, column=0),
            one,
        ),
        errors=2,
        warnings=1,
        infos=1,
    )


def test_github_lines_are_one_command_each(report) -> None:
    *lines, sums = github.render(report).splitlines()
    assert sums == "hcai check: 2 errors, 1 warning, 1 info"
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "::error"]
    head, _, message = lines[0].removeprefix("::error ").partition("::")
    values = dict(part.split("=", 1) for part in head.split(","))
    assert values == {"file": "my data/ro%2Cl%3Aes%25.yaml", "line": "3", "col": "7", "title": "LK001 unknown-id"}
    assert message.startswith("50 %25 of a,b: ::error::x%250A <&>")
    assert "\x1b" not in github.render(report)
    assert "line=" not in lines[2], "the whole file is meant"


@pytest.mark.parametrize(
    ("text", "message", "value"),
    [
        ("a%b", "a%25b", "a%25b"),
        ("a\nb", "a%0Ab", "a%0Ab"),
        ("a\rb", "a%0Db", "a%0Db"),
        ("a:b", "a:b", "a%3Ab"),
        ("a,b", "a,b", "a%2Cb"),
        ("%0A", "%250A", "%250A"),
    ],
)
def test_github_escapes(text, message, value) -> None:
    assert github.escape(text) == message
    assert github.escape_property(text) == value


def test_gitlab(report) -> None:
    issues = json.loads(gitlab.render(report))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "major"]
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["location"] == {
            "path": "my data/ro,l:es%.yaml",
            "lines": {"begin": max(issue["location"]["lines"]["begin"], 1)},
        }
        assert re.fullmatch("[0-9a-f]{64}", issue["fingerprint"])
    assert len({issue["fingerprint"] for issue in issues}) == 4, "the same finding twice is two issues"


def test_a_fingerprint_does_not_move_with_the_line(report) -> None:
    moved = replace(report, findings=tuple(replace(one, line=one.line + 5) for one in report.findings))
    prints = [[one["fingerprint"] for one in json.loads(gitlab.render(each))] for each in (report, moved)]
    assert prints[0] == prints[1]


def valid_sarif(text: str) -> dict:
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    written = json.loads(text)
    jsonschema.Draft4Validator(schema).validate(written)
    return written


def test_sarif_is_valid(report) -> None:
    (run,) = valid_sarif(sarif.render(report))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "my%20data/ro%2Cl%3Aes%25.yaml"},
        "region": {"startLine": 3, "startColumn": 7},
    }
    assert "region" not in run["results"][2]["locations"][0]["physicalLocation"]


def test_the_sarif_schema_refuses_what_is_wrong(report) -> None:
    with pytest.raises(jsonschema.ValidationError):
        valid_sarif(sarif.render(report).replace('"version": "2.1.0"', '"version": "3"'))
    with pytest.raises(jsonschema.ValidationError):
        valid_sarif(sarif.render(report).replace('"level": "note"', '"level": "info"'))


def test_junit_parses_and_counts(report) -> None:
    root = ElementTree.fromstring(junit.render(report))
    assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "4", "2")
    cases = root.findall("./testsuite/testcase")
    assert [case.find("failure") is not None for case in cases] == [True, False, False, True]
    assert NASTY[:30] in (cases[0].find("failure").get("message") or "")
    strict = ElementTree.fromstring(junit.render(replace(report, strict=True)))
    assert strict.get("failures") == "3"


def test_nothing_found() -> None:
    good = edits.check(edits.read(edits.BASE))
    assert github.render(good) == "hcai check: 0 errors, 0 warnings, 0 infos\n"
    assert json.loads(gitlab.render(good)) == []
    assert valid_sarif(sarif.render(good))["runs"][0]["results"] == []
    root = ElementTree.fromstring(junit.render(good))
    assert (root.get("tests"), root.get("failures"), len(root.findall("./testsuite/testcase"))) == ("1", "0", 1)


# -- the excerpt --


@pytest.mark.parametrize(
    ("source", "column", "expected"),
    [
        ("    url: https://example.org/x y", 10, ("    url: https://example.org/x y", 9, 21)),
        ("  one: {skill: 'a b', level: 3}", 16, ("  one: {skill: 'a b', level: 3}", 15, 5)),
        ("  one:", 3, ("  one:", 2, 3)),
        ("x", 9, ("x", 1, 1)),
        ("", 1, ("", 0, 1)),
    ],
)
def test_the_caret_stands_below_the_value(source, column, expected) -> None:
    assert excerpt(source, column, 70) == expected


@pytest.mark.parametrize("width", [20, 40, 60, 120])
@pytest.mark.parametrize("column", [1, 30, 90, 180])
def test_a_long_line_is_cut_around_the_caret(width, column) -> None:
    source = "".join(f"{number:>4} word" for number in range(20))
    shown, caret, length = excerpt(source, column, width)
    assert len(shown) <= width
    assert 0 <= caret < len(shown)
    assert caret + length <= max(width, len(shown))


def test_a_caret_counts_what_is_seen() -> None:
    """Wide characters take two cells, and what cannot be printed takes none."""
    assert excerpt("名前: \u200bwert", 6, 60)[1:] == (6, 4)
