"""The page about the rules of `hcai check`, from their docstrings."""

from __future__ import annotations

from dataclasses import fields
from inspect import cleandoc, getsource
from itertools import groupby
from pathlib import Path

from generator.records import slug
from hcai_career.check.limits import Limits
from hcai_career.check.rule import Rule
from hcai_career.check.rules import RULES

HERE = Path(__file__).parent


def page() -> str:
    """The whole page."""
    text = (HERE / "rules.md").read_text(encoding="utf-8")
    rows = [
        f"| [{rule.code}](#{slug(_title(rule))}) | {rule.name} | {_marks(rule)} | {rule.summary} |" for rule in RULES
    ]
    table = "\n".join(["| code | name | | what it finds |", "| --- | --- | --- | --- |", *rows])
    families = groupby(RULES, key=lambda rule: rule.family)
    pages = [f"## {family.capitalize()}\n\n" + "\n\n".join(map(_section, rules)) for family, rules in families]
    limits = "\n".join(["| limit | here | meaning |", "| --- | --- | --- |", *_limits()])
    return (
        text.replace("<!-- table -->", table)
        .replace("<!-- limits -->", limits)
        .replace("<!-- rules -->", "\n\n".join(pages))
    )


def _title(rule: Rule) -> str:
    return f"{rule.code} {rule.name}"


def _marks(rule: Rule) -> str:
    return rule.severity + (", fix" if rule.fixable else "")


def _section(rule: Rule) -> str:
    return f"### {_title(rule)}\n\n*{_marks(rule)}* · {rule.page}"


def _limits() -> list[str]:
    """A row for each field of `Limits`, with the words below it."""
    said = cleandoc(getsource(Limits))
    rows = []
    for field in fields(Limits):
        words = said.partition(f"{field.name}:")[2].partition('"""')[2].partition('"""')[0]
        rows.append(f"| `{field.name}` | {field.default} | {words} |")
    return rows
