"""The page: docs/performance.md from the figures."""

from __future__ import annotations

from typing import Any

from benchmarks.check import page as check_page
from benchmarks.check.part import verdicts as check_verdicts
from benchmarks.growth import page as growth_page
from benchmarks.growth.judge import verdicts as growth_verdicts
from benchmarks.markdown import milliseconds, table
from benchmarks.start import rows
from benchmarks.start.part import verdicts
from benchmarks.stats import ratios, spread

Figures = dict[str, Any]

HEAD = """\
# Performance

<!-- Written by `python -m benchmarks`: change the benchmark, not this page. -->

How long hcai takes, beside the least that any Python program with Typer and Rich can take, and beside peers. All
rows of a table were run in turn, round after round, and each ratio is the median of the ratios within a round, with
the quartiles in brackets: what else the machine was doing weighs on both sides. Processor time (user and system)
is given because it depends less on what else is running.

    python -m benchmarks            # all of this page: a quarter of an hour, installs peers from the package index
    python -m benchmarks --quick    # a smoke test in a minute or two, without peers
"""


def render(start: Figures | None, growth: Figures | None, check: Figures | None = None) -> str:
    """The page, with the parts that were measured."""
    parts = [HEAD, _limits(start, growth, check)]
    if start:
        parts += [_start(start)]
    if growth:
        parts += [growth_page.render(growth)]
    if check:
        parts += [check_page.render(check)]
    return "\n".join(parts)


def _limits(start: Figures | None, growth: Figures | None, check: Figures | None) -> str:
    judged = [*(verdicts(start) if start else []), *(growth_verdicts(growth) if growth else [])]
    judged += check_verdicts(check) if check else []
    words = {True: "holds", False: "**missed**", None: "not measured"}
    lines = [(promise, measured, words[holds]) for promise, measured, holds in judged]
    return "## Limits\n\n" + table(["what is promised", "measured", ""], lines)


def _start(figures: Figures) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in figures["versions"].items())
    machine = figures["machine"]
    text = f"""\
## Start-up

Measured on {figures["date"]}, {figures["rounds"]} rounds, files in the page cache. {machine["processor"]},
{machine["cores"]} cores, {machine["system"]}, {machine["python"]}; {versions}. Load average {" to ".join(figures["load"])}:
above 1 means that other work was running at the same time.

- *bare Typer*: one command that says hello. *floor*: a hard-coded program that prints a Rich table of the same
  rows as `hcai roles list` (`benchmarks/floors`). Both in the environment of hcai, with Typer's cheapest settings.
- hcai is installed from a wheel, byte-compiled; output is discarded, except where it says *on a terminal*.

"""
    tables = (_start_table, _missing, _plan, _peers, _queries, _pins)
    return text + "".join(part(figures) for part in tables)


def _start_table(figures: Figures) -> str:
    floors = [rows.PYTHON, rows.HELLO, rows.TABLE, rows.TABLE_TTY]
    names = [*floors, *(row.name for row in rows.ROWS)]
    limits = {row.name: f"≤ {row.limit} × {row.against}" for row in rows.ROWS if row.limit}
    counts = figures["instructions"].get("counts", {})
    lines = [
        [*_line(name, figures), f"{counts[name] / 1e6:,.0f}" if counts.get(name) else "", limits.get(name, "")]
        for name in names
        if name in figures["wall"]
    ]
    tool = figures["instructions"].get("tool", "")
    instructions = f"million instructions ({tool})" if tool else "million instructions"
    heads = ["", "ms", "quartiles", "processor ms", "× bare Typer", "× floor", instructions, "limit"]
    return table(heads, lines) + "\n"


def _line(name: str, figures: Figures) -> list[str]:
    wall = figures["wall"]
    time, cpu = spread(wall[name]), spread(figures["cpu"][name])
    floor = rows.TABLE_TTY if name.endswith("on a terminal") else rows.TABLE
    return [
        f"`{name}`" if name.startswith("hcai") or name == rows.PYTHON else name,
        milliseconds(time.median),
        f"{milliseconds(time.low)}–{milliseconds(time.high)}",
        milliseconds(cpu.median),
        _ratio(wall[name], wall[rows.HELLO]),
        _ratio(wall[name], wall[floor]),
    ]


def _ratio(values: list[float], base: list[float]) -> str:
    found = spread(ratios(values, base))
    return f"{found.median:.2f} ({found.low:.2f}–{found.high:.2f})"


def _missing(figures: Figures) -> str:
    if not figures["missing"]:
        return ""
    return "Not measured:\n\n" + "".join(f"- {name}: {why}\n" for name, why in figures["missing"].items()) + "\n"


def _plan(figures: Figures) -> str:
    inside = figures["inside"]
    if not inside:
        return ""
    first, solver = spread(inside["make"]), spread(inside["solve"])
    words = "proven best" if inside["proven"] else "not proven"
    text = f"""\
### Inside a plan

The same case in one process: `{" ".join(rows.PLAN_ARGS)}`, {inside["considered"]} options considered, {words}.

"""
    lines = [
        ["reading the content", milliseconds(inside["read"])],
        ["importing the planner, numpy and HiGHS", milliseconds(inside["import"])],
        [
            "the plan: problem, solution, order, calendar",
            f"{milliseconds(first.median)} (first {milliseconds(inside['make'][0])})",
        ],
        ["of it the solver, HiGHS", f"{milliseconds(solver.median)} (first {milliseconds(inside['solve'][0])})"],
    ]
    return text + table(["", "ms"], lines) + "\n"


def _peers(figures: Figures) -> str:
    wall = figures["wall"]
    there = [name for name in figures["peers"] if name in wall]
    if not there:
        return ""
    text = """\
### Peers

What they take to say their version (or their help), each in an environment of its own, and how long others take in
times of that. The limit is that every query of hcai is faster than every peer here, those that import little as well.

"""
    heads = [
        "",
        "version",
        "ms",
        "quartiles",
        "processor ms",
        "bare Typer",
        "`hcai --version`",
        "`hcai roles list`",
        "`hcai roles show`",
    ]
    lines = []
    for name in sorted(there, key=lambda peer: spread(wall[peer]).median):
        time = spread(wall[name])
        hcai = [
            f"{spread(ratios(wall[ours], wall[name])).median:.2f} ×"
            for ours in (rows.HELLO, "hcai --version", "hcai roles list", "hcai roles show")
        ]
        cpu = milliseconds(spread(figures["cpu"][name]).median)
        quartiles = f"{milliseconds(time.low)}–{milliseconds(time.high)}"
        lines.append([f"`{name}`", figures["peers"][name], milliseconds(time.median), quartiles, cpu, *hcai])
    return text + table(heads, lines) + "\n"


def _queries(figures: Figures) -> str:
    wall = figures["wall"]
    names = [name for name in figures["queries"] if name in wall]
    if not names:
        return ""
    text = """\
### Every query

Each list in full, and the example in the help of each command that looks content up: hcai is asked which there are.

"""
    by_time = sorted((name for name in figures["peers"] if name in wall), key=lambda peer: spread(wall[peer]).median)
    nearest = by_time[:2]
    heads = ["", "ms", "quartiles", "processor ms", "× bare Typer", "× floor", *(f"× `{peer}`" for peer in nearest)]
    lines = [[*_line(name, figures), *(_ratio(wall[name], wall[peer]) for peer in nearest)] for name in names]
    return text + table(heads, lines) + "\n"


def _pins(figures: Figures) -> str:
    there = [name for name in figures["pins"] if name in figures["wall"]]
    if len(there) != len(rows.PINS):
        return ""
    base = figures["wall"][there[0]]
    text = """\
### Why Typer is kept below 0.29

The same bare command under the Typer that hcai asks for and under the newest one.

"""
    lines = [
        [name, milliseconds(spread(figures["wall"][name]).median), _ratio(figures["wall"][name], base)]
        for name in there
    ]
    return text + table(["", "ms", f"× {there[0].removeprefix('bare ')}"], lines) + "\n"
