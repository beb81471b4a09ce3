"""SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hcai_career import __version__
from hcai_career.show.check.paths import relative
from hcai_career.show.json import dumps
from hcai_career.show.safe import plain

if TYPE_CHECKING:
    from hcai_career.check.report import Finding, Report
    from hcai_career.check.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
FINGERPRINT = "hcai/v1"


def render(report: Report) -> str:
    """The report as one run of the tool."""
    from hcai_career.check.rules import RULES

    number = {rule.code: at for at, rule in enumerate(RULES)}
    seen: Counter[str] = Counter()
    results = []
    for one in report.findings:
        essence = f"{one.code} {relative(one.file)} {one.message}"
        seen[essence] += 1
        results.append(_result(one, number[one.code], f"{essence} {seen[essence]}"))
    driver = {"name": "hcai", "semanticVersion": __version__, "rules": [_rule(rule) for rule in RULES]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, pretty=True, ascii_only=True) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _result(one: Finding, rule: int, essence: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(relative(one.file))}}
    if one.line:
        physical["region"] = {"startLine": one.line, "startColumn": max(one.column, 1)}
    return {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": LEVELS[one.severity],
        "message": {"text": plain(f"{one.message} ({one.hint})" if one.hint else one.message)},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {FINGERPRINT: sha256(essence.encode("utf-8", "surrogatepass")).hexdigest()},
    }
