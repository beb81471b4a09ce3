"""The code quality report of GitLab: a JSON array of issues.

A fingerprint tells GitLab whether an issue is new, so it is made of what is wrong and not of where it stands now.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from hcai_career.show.check.paths import relative
from hcai_career.show.json import dumps
from hcai_career.show.safe import plain

if TYPE_CHECKING:
    from hcai_career.check.report import Report

LEVELS = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report) -> str:
    """The report as GitLab reads it."""
    seen: Counter[str] = Counter()
    issues = []
    for one in report.findings:
        file = relative(one.file)
        essence = f"{one.code} {file} {one.message}"
        seen[essence] += 1
        issues.append(
            {
                "description": plain(f"{one.message} ({one.hint})" if one.hint else one.message),
                "check_name": f"{one.code} {one.rule}",
                "fingerprint": sha256(f"{essence} {seen[essence]}".encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": LEVELS[one.severity],
                "location": {"path": file, "lines": {"begin": max(one.line, 1)}},
            }
        )
    return dumps(issues, pretty=True, ascii_only=True) + "\n"
