"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import cleandoc
from typing import Literal, NamedTuple

from hcai_career.catalog.found import Found
from hcai_career.check.content import Content
from hcai_career.problem import Problem

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
FAMILIES = {
    "SH": "shape",
    "LK": "links",
    "GR": "graph",
    "LV": "levels",
    "CL": "claims",
    "PR": "prose",
    "IG": "ignores",
}
"""By the letters that a code begins with."""

Check = Callable[[Content], Iterable[Found | Problem]]


class Rule(NamedTuple):
    """One thing that content must keep to.

    `check` yields what breaks it: `Found` at a route, which the runner makes a line and a column of, or a `Problem`
    that has its place already. `fixable`: `hcai check --fix` can mend it.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    fixable: bool = False

    @property
    def family(self) -> str:
        """The family, by the letters of the code."""
        return FAMILIES[self.code[:2]]

    @property
    def page(self) -> str:
        """What it finds, why that matters, bad and good: Markdown."""
        return cleandoc(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """What it finds, in one line."""
        return self.page.partition("\n")[0]
