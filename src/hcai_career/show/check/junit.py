"""JUnit XML: each finding that fails the check is a failed test of its file; what does not fail it is said beside a passed one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from hcai_career.show.check.paths import relative
from hcai_career.show.safe import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hcai_career.check.report import Finding, Report


def render(report: Report) -> str:
    """The report as a set of test suites, one for each file with findings."""
    failing = {"error", "warning"} if report.strict else {"error"}
    failed = sum(one.severity in failing for one in report.findings)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(
        f'<testsuites name="hcai check" tests="{max(len(report.findings), 1)}" failures="{failed}" errors="0">'
    )
    for file, found in groupby(report.findings, key=lambda one: one.file):
        lines += _suite(relative(file), list(found), failing)
    if not report.findings:
        lines += [f'  <testsuite name={quoteattr(relative(report.directory))} tests="1" failures="0" errors="0">']
        lines += [f'    <testcase classname="hcai" name="{report.rules} rules on {report.records} records"/>']
        lines += ["  </testsuite>"]
    return "".join(f"{line}\n" for line in (*lines, "</testsuites>"))


def _suite(file: str, found: list[Finding], failing: set[str]) -> Iterator[str]:
    failed = sum(one.severity in failing for one in found)
    yield f'  <testsuite name={quoteattr(file)} tests="{len(found)}" failures="{failed}" errors="0">'
    for one in found:
        name = f"{file}:{one.line}:{one.column} {one.code} {one.rule}"
        message = plain(f"{one.message} ({one.hint})" if one.hint else one.message)
        yield f"    <testcase classname={quoteattr(f'hcai.{one.code}')} name={quoteattr(name)} file={quoteattr(file)}>"
        if one.severity in failing:
            text = escape(f"{name}\n{message}")
            yield f"      <failure type={quoteattr(one.severity)} message={quoteattr(message)}>{text}</failure>"
        else:
            yield f"      <system-out>{escape(f'{one.severity}: {message}')}</system-out>"
        yield "    </testcase>"
    yield "  </testsuite>"
