"""Annotations of GitHub Actions: one workflow command on a line for each finding.

The escapes are those of the runner: a value of a property may not hold `:` or `,`, and nothing may hold `%` or a line end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.show.check.paths import relative
from hcai_career.show.safe import plain

if TYPE_CHECKING:
    from hcai_career.check.report import Finding, Report

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report) -> str:
    """All findings, and a line with the sums that is no command."""
    lines = [_annotation(one) for one in report.findings]
    counts = ((report.errors, "error"), (report.warnings, "warning"), (report.infos, "info"))
    sums = "hcai check: " + ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts)
    return "".join(f"{line}\n" for line in (*lines, sums))


def _annotation(one: Finding) -> str:
    place = {"file": relative(one.file), "line": str(one.line), "col": str(one.column)}
    properties = (
        {**place, "title": f"{one.code} {one.rule}"} if one.line else {"file": place["file"], "title": one.code}
    )
    said = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    message = f"{one.message} ({one.hint})" if one.hint else one.message
    return f"::{LEVELS[one.severity]} {said}::{escape(plain(message))}"


def escape(text: str) -> str:
    """A message, so that it stays one command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a property, so that it ends where it should."""
    return escape(text).replace(":", "%3A").replace(",", "%2C")
