"""The growth part of the page."""

from __future__ import annotations

from typing import Any

from benchmarks.growth.judge import growth
from benchmarks.growth.part import COLD, COMMANDS, DENSE_SECONDS, key
from benchmarks.markdown import milliseconds, table
from benchmarks.stats import spread

Figures = dict[str, Any]


def render(figures: Figures) -> str:
    """The section on growth and the one on the planner."""
    return _contents(figures) + _times(figures) + _memory(figures) + _dense(figures)


def _contents(figures: Figures) -> str:
    machine = figures["machine"]
    text = f"""\
## Growth

Measured on {figures["date"]}, {figures["rounds"]} rounds (cold: {_cold_rounds(figures)}), {machine["processor"]}, {machine["cores"]} cores,
{machine["python"]}, load average {figures["load"]}. The content that comes with hcai, copied with its ids renamed, and the
roles, skills and needs of ESCO 1.2.0{"" if figures["esco"] else " (as many invented ones)"}, each read with `HCAI_DATA`. *Cold* is the first command on a content: it reads
and checks all YAML and leaves a snapshot behind.

"""
    lines = []
    for name, content in figures["content"].items():
        snapshot = figures["cold"][key(COLD, name)]["snapshot"]
        counts = [f"{content[kind]:,}" for kind in ("roles", "skills", "resources", "needs")]
        lines.append([name, *counts, f"{content['bytes'] / 1e6:,.1f}", f"{snapshot / 1e6:,.1f}"])
    return text + table(["", "roles", "skills", "resources", "needs", "MB of YAML", "MB of snapshot"], lines) + "\n"


def _cold_rounds(figures: Figures) -> int:
    return len(next(iter(figures["cold"].values()))["wall"])


def _times(figures: Figures) -> str:
    text = """\
Milliseconds, with the quartiles in brackets. *Exponent*: the e of time ≈ c·size^e, fitted over all sizes by least
squares on logarithms; *last step*: between the two largest sizes, for what a run takes above a bare interpreter,
`python -c pass`; *added*: the same for what it takes above the same command on the smallest content, so that nothing is
left that every run costs (–: too little is added to tell it from noise). 1 means that the time grows as the content
does.

"""
    names = list(figures["content"])
    grown = {one.command: one for one in growth(figures)}
    lines = []
    for command in (COLD, *COMMANDS):
        cells = [_time(figures, command, name) for name in names]
        if any(cells):
            one = grown.get(command)
            exponents = [_known(each) for each in (one.overall, one.last, one.added)] if one else [""] * 3
            lines.append([f"{command}", *cells, *exponents])
    missing = "".join(f"- {name}: {why}\n" for name, why in figures["missing"].items())
    missing = f"Not measured:\n\n{missing}\n" if missing else ""
    return text + table(["", *names, "exponent", "last step", "added"], lines) + "\n" + missing


def _known(exponent: float | None) -> str:
    return "–" if exponent is None else f"{exponent:.2f}"


def _time(figures: Figures, command: str, name: str) -> str:
    place = key(command, name)
    values = figures["cold"][place]["wall"] if place in figures["cold"] else figures["wall"].get(place)
    if not values:
        return ""
    found = spread(values)
    return f"{milliseconds(found.median)} ({milliseconds(found.low)}–{milliseconds(found.high)})"


def _memory(figures: Figures) -> str:
    names = list(figures["content"])
    lines = []
    for command in (COLD, *COMMANDS):
        peaks = [figures["memory"].get(key(command, name)) for name in names]
        if any(peaks):
            lines.append([command, *(f"{peak:,.0f}" if peak else "" for peak in peaks)])
    return "Peak memory in MB:\n\n" + table(["", *names], lines) + "\n"


def _dense(figures: Figures) -> str:
    text = f"""\
### The planner on dense cases

Generated cases of 25 gaps to level 3 that stand on one another (`benchmarks/growth/dense.py`), fastest plan; *tight*: a
budget a fifth of the way from the cheapest plan to what the fastest one costs, which takes two more plans to find out.
Time of the solver in seconds, all stages. No case is begun after {DENSE_SECONDS} s, and none waited for beyond {3 * DENSE_SECONDS} s.

"""
    lines = []
    for dense in figures["dense"]:
        name = f"{dense['options']:,} resources{', tight budget' if dense['tight'] else ''}"
        cases = dense["cases"]
        if not cases:
            lines.append([name, f"0 of {dense['asked']}", "", "", "", ""])
            continue
        time = spread([case["seconds"] for case in cases])
        worst = max(case["seconds"] for case in cases)
        proven = sum(case["proven"] for case in cases)
        solves = spread([case["solves"] for case in cases]).median
        count = f"{len(cases)} of {dense['asked']}"
        seconds = [f"{time.median:.2f} ({time.low:.2f}–{time.high:.2f})", f"{worst:.2f}"]
        lines.append([name, count, *seconds, f"{proven}", f"{solves:.0f}"])
    return text + table(["", "cases", "median", "worst", "proven", "solves (median)"], lines)
