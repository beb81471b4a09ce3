"""`hcai check`: content tested like code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.options import Width
from hcai_career.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from hcai_career.check.settings import Settings

CheckFormat = Literal["text", "json", "github", "gitlab", "sarif", "junit"]


def check(
    directory: Annotated[
        Path | None,
        Argument(metavar="[DIR]", help="The content directory (default: $HCAI_DATA, or what comes with hcai)."),
    ] = None,
    select: Annotated[
        list[str] | None,
        Option(metavar="CODES", help="Only these rules: codes, beginnings of codes such as LK, or names. Repeatable."),
    ] = None,
    ignore: Annotated[
        list[str] | None, Option(metavar="CODES", help="Not these rules; the longer code wins. Repeatable.")
    ] = None,
    format: Annotated[CheckFormat, Option("--format", "-f", help="How to write the report.")] = "text",
    as_of: Annotated[str, Option(metavar="DATE", help="Judge dates as on this day: YYYY-MM-DD, or today.")] = "today",
    strict: Annotated[bool, Option(help="Warnings fail the check too.")] = False,
    statistics: Annotated[bool, Option(help="Only how often each rule is broken.")] = False,
    fix: Annotated[bool, Option(help="Mend what is safe to mend, then report the rest.")] = False,
    diff: Annotated[bool, Option(help="Show what --fix would change, and change nothing.")] = False,
    width: Width = None,
) -> int:
    """Check a content directory: every problem with its place, its rule, and what would be right.

    $ hcai check

    The exit code is 0 when nothing is wrong, 1 for an error (with --strict for a warning too), 2 for wrong usage. Rules,
    their severity and their limits are set per project in hcai.toml or in [tool.hcai] of pyproject.toml; a comment
    `# hcai: ignore[CODE] reason` silences one place. All rules are in docs/rules.md.
    """
    from datetime import date

    from hcai_career.catalog.read import place
    from hcai_career.check.settings import settings
    from hcai_career.cli import parse

    today = date.today()  # noqa: DTZ011 (the user's own calendar day)
    target = place(directory)
    day = parse.day("--as-of", as_of, today)
    wanted = settings(target, day, strict=strict, select=select or [], ignore=ignore or [])
    if diff:
        return _diff(target, wanted)
    if fix:
        _fix(target, wanted)
    return _report(target, wanted, format, width, statistics=statistics)


def _report(target: Path, wanted: Settings, format: CheckFormat, width: int | None, *, statistics: bool) -> int:
    from hcai_career import show
    from hcai_career.check.run import check as run
    from hcai_career.problem import UsageError

    if statistics and format not in ("text", "json"):
        raise UsageError(f"--statistics has no form in {format}", "--format text or json")
    report, content = run(target, wanted)
    show.write(report.statistics() if statistics else report, content, format, width)
    return report.code


def _diff(target: Path, wanted: Settings) -> int:
    """The exit code is 1 where there would be a change."""
    from hcai_career.check.fix.run import mend
    from hcai_career.show.terminal import emit_lines

    mended = mend(target, wanted)
    emit_lines(line for one in mended for line in one.diff())
    return 1 if mended else 0


def _fix(target: Path, wanted: Settings) -> None:
    from hcai_career.check.fix.run import mend, write

    for one in mend(target, wanted):
        write(one)
        sys.stderr.write(f"mended {one.path}\n")
