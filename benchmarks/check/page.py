"""The section on checking of the page."""

from __future__ import annotations

from typing import Any

from benchmarks.check.part import PEER, said
from benchmarks.markdown import table
from benchmarks.stats import spread

Figures = dict[str, Any]


def render(figures: Figures) -> str:
    """The table of sizes."""
    machine, versions = figures["machine"], figures["versions"]
    text = f"""\
## Checking

Measured on {figures["date"]}, {machine["processor"]}, {machine["cores"]} cores, {machine["python"]}, load average {figures["load"]}. hcai {versions["hcai"]} with all its
rules, and {PEER} {versions[PEER]} with the schemas that hcai exports, in turn on the same files: the content that comes
with hcai, copied with its ids renamed and its sentences told apart, so that a copy has no error and a few warnings. {PEER} runs once for
each file, and its times are summed; where there is one round of it, it is stopped after the file with which it has taken
eight times as long as hcai.

"""
    heads = ["", "MB of YAML", "rounds", "`hcai check`, s", f"`{PEER}`, s", "times as fast", "hcai, MB", f"{PEER}, MB"]
    return text + table(heads, [_line(row) for row in figures["sizes"]]) + "\n"


def _line(row: Figures) -> list[str]:
    hcai, peer = spread(row["wall"]["hcai"]), spread(row["wall"][PEER])
    return [
        f"{row['size']}×",
        f"{row['bytes'] / 1e6:,.1f}",
        str(len(row["wall"]["hcai"])),
        f"{hcai.median:,.2f}",
        f"{peer.median:,.2f}",
        said(row),
        f"{row['memory']['hcai']:,.0f}",
        f"{row['memory'][PEER]:,.0f}",
    ]
