"""What a check has found, as `show` writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.check.rule import Severity
from hcai_career.problem import Place

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: the rule it breaks, where, what is wrong and what would be right.

    `line` and `column` count from 1 and are 0 where the whole file is meant; `source` is that line as it stands.
    """

    code: str
    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str
    fixable: bool
    source: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.line, self.column)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a rule was broken."""

    code: str
    rule: str
    severity: Severity
    count: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """How often each rule was broken, most often first, and the sums."""

    directory: str
    as_of: str
    tallies: tuple[Tally, ...]
    errors: int
    warnings: int
    infos: int
    ignored: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a check has found, in the order of the files, with what it looked at."""

    directory: str
    as_of: str
    strict: bool
    findings: tuple[Finding, ...]
    errors: int
    warnings: int
    infos: int
    ignored: int
    files: int
    records: int
    rules: int

    @property
    def code(self) -> int:
        """The exit code: 1 for an error, and for a warning too when `strict`."""
        return 1 if self.errors or (self.strict and self.warnings) else 0

    def statistics(self) -> Statistics:
        """How often each rule was broken."""
        count: dict[tuple[str, str, Severity], int] = {}
        for one in self.findings:
            key = (one.code, one.rule, one.severity)
            count[key] = count.get(key, 0) + 1
        rows = sorted(count.items(), key=lambda row: (-row[1], row[0]))
        tallies = tuple(Tally(*key, number) for key, number in rows)
        return Statistics(self.directory, self.as_of, tallies, self.errors, self.warnings, self.infos, self.ignored)
