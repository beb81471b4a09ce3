"""A content directory → `Report`: reading, rules, places, comments that silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from hcai_career.catalog.build import examine, stamp
from hcai_career.catalog.files import Files, digest, open_files
from hcai_career.catalog.found import Found, ascii_safe
from hcai_career.catalog.kinds import BY_SECTION, FILES
from hcai_career.catalog.pause import collection_paused
from hcai_career.check.content import Content
from hcai_career.check.ignores import Ignores
from hcai_career.check.report import Finding, Report
from hcai_career.check.rule import Rule
from hcai_career.check.rules import BARE, RULES, UNKNOWN, UNUSED
from hcai_career.check.settings import Settings
from hcai_career.check.texts import texts_of
from hcai_career.problem import Problem, UsageError

Broken = tuple[Rule, Problem]
MOST_SOURCE = 200


def check(directory: Path, settings: Settings) -> tuple[Report, Content]:
    """Check a content directory. Raises UsageError when there is none; what is wrong inside it is in the report."""
    if not directory.is_dir():
        what = "is not a directory" if directory.exists() else "does not exist"
        raise UsageError(f"content directory {directory} {what}", "it holds roles.yaml, skills.yaml and others")
    others = sorted(path.name for path in directory.iterdir() if path.name not in FILES)
    return check_files(directory, open_files(directory), settings, others)


def check_files(
    directory: Path, files: Files, settings: Settings, others: Iterable[str] = (), before: Content | None = None
) -> tuple[Report, Content]:
    """Check files that are in memory; `directory` is how problems call them, `others` what else stands there.

    With the content of a check `before`, files that are as they were then are not read again.
    """
    with collection_paused():
        content = _content(directory, files, settings, before)
        content.others = tuple(others)
        rules = settings.rules()
        found = [(rule, problem) for rule in rules for problem in _run(rule, content)]
        ignores = Ignores(content.texts)
        kept = [one for one in found if not ignores.silence(one[0].code, one[1].place)]
        ignored = len(found) - len(kept)
        kept += _about_ignores(ignores, rules)
        findings = tuple(_finding(rule, problem, content) for rule, problem in sorted(kept, key=_order))
        return _report(directory, content, settings, findings, ignored, len(rules)), content


def content_of(directory: Path, raw: dict[str, bytes], settings: Settings) -> Content:
    """Files that are in memory, as rules are given them."""
    with collection_paused():
        return _content(directory, Files(raw, []), settings)


def unsilenced(rule: Rule, content: Content) -> Iterator[Found]:
    """What a rule finds at a route, without what a comment silences."""
    ignores = Ignores(content.texts)
    for found in rule.check(content):
        if isinstance(found, Found) and not ignores.silence(rule.code, stamp(content.documents, found).place):
            yield found


def _content(directory: Path, files: Files, settings: Settings, before: Content | None = None) -> Content:
    examined = examine(directory, files, before.examined if before else None)
    texts = texts_of(directory, files.raw, examined.documents)
    return Content(directory, examined, digest(files.raw), settings.as_of, settings.limits, texts)


def _run(rule: Rule, content: Content) -> Iterator[Problem]:
    for found in rule.check(content):
        yield stamp(content.documents, _named(found)) if isinstance(found, Found) else found


def _named(found: Found) -> Found:
    """With the record's name before the message, as every message about a record begins."""
    section, *rest = found.route
    if not rest:
        return found
    return found._replace(message=f"{BY_SECTION[str(section)].one} {ascii_safe(str(rest[0]))}: {found.message}")


def _about_ignores(ignores: Ignores, rules: Iterable[Rule]) -> Iterator[Broken]:
    ran = {rule.code: rule for rule in rules}
    known = {rule.code: rule for rule in RULES}
    for code, problems in (
        (BARE, ignores.bare()),
        (UNKNOWN, ignores.unknown(known)),
        (UNUSED, ignores.unused(ran)),
    ):
        if code in ran:
            yield from ((ran[code], problem) for problem in problems)


def _order(broken: Broken) -> tuple[int, str, int, int, str, str]:
    rule, problem = broken
    name = Path(problem.place.file).name
    at = FILES.index(name) if name in FILES else len(FILES)
    return at, problem.place.file, problem.place.line, problem.place.column, rule.code, problem.message


def _finding(rule: Rule, problem: Problem, content: Content) -> Finding:
    place = problem.place
    lines = content.lines(place.file) if place.line else ()
    source = lines[place.line - 1][:MOST_SOURCE] if 0 < place.line <= len(lines) else ""
    return Finding(
        rule.code,
        rule.name,
        rule.severity,
        place.file,
        place.line,
        place.column,
        problem.message,
        problem.hint,
        rule.fixable,
        source,
    )


def _report(
    directory: Path,
    content: Content,
    settings: Settings,
    findings: tuple[Finding, ...],
    ignored: int,
    rules: int,
) -> Report:
    by_severity = Counter(one.severity for one in findings)
    return Report(
        str(directory),
        settings.as_of.isoformat(),
        settings.strict,
        findings,
        by_severity["error"],
        by_severity["warning"],
        by_severity["info"],
        ignored,
        len(content.texts),
        sum(len(content.section(section)) for section in BY_SECTION),
        rules,
    )
