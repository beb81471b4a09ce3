"""Which rules run, how grave they are and by which figures they judge: hcai.toml, [tool.hcai] and the command line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from hcai_career.catalog.found import near, shown
from hcai_career.check.limits import Limits
from hcai_career.check.rule import SEVERITIES, Rule, Severity
from hcai_career.check.rules import RULES
from hcai_career.problem import UsageError

NAMES = ("hcai.toml", "pyproject.toml")
KEYS = ("select", "ignore", "severity", "limits")


@dataclass(frozen=True)
class Settings:
    """What a check is to do. `select` and `ignore` hold codes or beginnings of codes; the longer one wins."""

    as_of: date
    strict: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)

    def rules(self) -> tuple[Rule, ...]:
        """The rules that run, with the severity they have here."""
        chosen = (rule for rule in RULES if self._runs(rule.code))
        return tuple(rule._replace(severity=self.severity.get(rule.code, rule.severity)) for rule in chosen)

    def _runs(self, code: str) -> bool:
        wanted = max((len(one) for one in self.select if code.startswith(one)), default=-1) if self.select else 0
        unwanted = max((len(one) for one in self.ignore if code.startswith(one)), default=-1)
        return (wanted >= 0 and wanted > unwanted) or (wanted == unwanted and wanted > 0)


def settings(
    directory: Path, as_of: date, *, strict: bool = False, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Settings:
    """The settings for a content directory. What the command line selects replaces what the file selects.

    Raises UsageError for an unknown code or key.
    """
    path, table = configured(directory)
    base = _read(table, str(path), as_of) if path else Settings(as_of)
    return replace(
        base,
        strict=strict,
        select=codes(select, "--select") or base.select,
        ignore=base.ignore + codes(ignore, "--ignore"),
    )


def configured(directory: Path) -> tuple[Path | None, Mapping[str, Any]]:
    """The nearest hcai.toml, or pyproject.toml with a [tool.hcai], in a directory or above it, and its [check] table."""
    for folder in (directory.resolve(), *directory.resolve().parents):
        for name in NAMES:
            path = folder / name
            if path.is_file():
                table = _load(path)
                found = table if name == "hcai.toml" else table.get("tool", {}).get("hcai")
                if found is not None:
                    return path, _table(found, "check", str(path))
    return None, {}


def codes(given: Iterable[str], where: str) -> tuple[str, ...]:
    """Codes and beginnings of codes, commas allowed. Raises UsageError for one that no rule has."""
    asked = [part.strip() for text in given for part in text.split(",") if part.strip()]
    by_name = {rule.name: rule.code for rule in RULES}
    found = ["" if one == "ALL" else by_name.get(one, one) for one in asked]
    for one in found:
        if not any(rule.code.startswith(one) for rule in RULES):
            known = [rule.code for rule in RULES] + list(by_name)
            hint = near(one, by_name) or near(one.upper(), known) or "see: docs/rules.md"
            raise UsageError(f"{where}: no rule has the code {shown(one)}", hint)
    return tuple(found)


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read: {error}", "it is TOML") from None


def _table(outer: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    found = outer.get(key, {})
    if not isinstance(found, dict):
        raise UsageError(f"{where}: {key} is {shown(found)}, not a table", f"write [{key}] above its keys")
    return found


def _read(table: Mapping[str, Any], where: str, as_of: date) -> Settings:
    _known(table, KEYS, where)
    return Settings(
        as_of,
        select=codes(_words(table, "select", where), f"{where}: select"),
        ignore=codes(_words(table, "ignore", where), f"{where}: ignore"),
        severity=_severities(_table(table, "severity", where), where),
        limits=_limits(_table(table, "limits", where), where),
    )


def _words(table: Mapping[str, Any], key: str, where: str) -> list[str]:
    found = table.get(key, [])
    if not (isinstance(found, list) and all(isinstance(one, str) for one in found)):
        raise UsageError(f"{where}: {key} is not a list of codes", f'such as {key} = ["PR", "LK003"]')
    return found


def _severities(table: Mapping[str, Any], where: str) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for given, severity in table.items():
        if severity not in SEVERITIES:
            raise UsageError(f"{where}: {given} is {shown(severity)}", f"one of {', '.join(SEVERITIES)}")
        (prefix,) = codes([given], f"{where}: severity")
        found.update({rule.code: severity for rule in RULES if rule.code.startswith(prefix)})
    return found


def _limits(table: Mapping[str, Any], where: str) -> Limits:
    known = {one.name: type(one.default) for one in fields(Limits)}
    _known(table, known, where)
    for name, value in table.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise UsageError(f"{where}: {name} is {shown(value)}", "a number, 0 or more")
        if known[name] is int and not isinstance(value, int):
            raise UsageError(f"{where}: {name} is {shown(value)}", "a whole number")
    return Limits(**table)


def _known(table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise UsageError(f"{where}: unknown key {shown(key)}", near(key, known) or f"known: {', '.join(known)}")
