"""The start-up part: install, check that each program works, run them in turn, judge the limits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks import machine, venvs
from benchmarks.places import environment
from benchmarks.run import Program, ProgramError, first_run, in_turn, quiet
from benchmarks.start import rows
from benchmarks.start.instructions import counter
from benchmarks.stats import ratios, spread
from benchmarks.venvs import Venv

INSIDE = Path(__file__).parent / "inside.py"
COUNTED = (rows.PYTHON, rows.HELLO, rows.TABLE, "hcai --version", "hcai roles list", "hcai roles list --format json")
COUNTED_MORE = ("hcai roles show", "hcai compare", "completion of role ids", rows.PLAN)
SHOWN_VERSIONS = ("hcai", "typer", "rich", "numpy", "highspy", "pydantic")
Figures = dict[str, Any]


def measure_start(keep: Path, rounds: int, *, quick: bool) -> Figures:
    """All figures of this part, ready for JSON."""
    home = keep.resolve() / "home"
    print("installing hcai from a wheel", flush=True)
    hcai = venvs.of_checkout(keep)
    missing: dict[str, str] = {}
    programs = {**rows.floors(hcai, home), **_working(rows.commands(hcai, home), missing)}
    queries = _working(rows.queries(hcai, home), missing)
    peers, peer_versions = ({}, {}) if quick else _peers(keep, home, missing)
    pins, pin_versions = ({}, {}) if quick else _pins(keep, home)
    inside = _inside(hcai, home, rounds) if rows.PLAN in programs else None
    before = machine.load()
    timings = in_turn({**programs, **queries, **peers, **pins}, rounds, lambda text: print(text, flush=True))
    figures: Figures = {
        "machine": machine.machine(),
        "load": [before, machine.load()],
        "rounds": rounds,
        "versions": {name: hcai.versions().get(name, "?") for name in SHOWN_VERSIONS},
        "missing": missing,
        "queries": list(queries),
        "peers": peer_versions,
        "pins": pin_versions,
        "wall": {name: timing.wall for name, timing in timings.items()},
        "cpu": {name: timing.cpu for name, timing in timings.items()},
        "inside": inside,
    }
    figures["instructions"] = {} if quick else _instructions(programs)
    return figures


def _working(programs: dict[str, Program], missing: dict[str, str]) -> dict[str, Program]:
    """Those that do what they are asked for; the others are noted, and left out."""
    working = {}
    for name, program in programs.items():
        try:
            first_run(program)
            working[name] = program
        except ProgramError as error:
            missing[name] = str(error).strip().splitlines()[-1]
            print(f"left out: {name}: {missing[name]}", flush=True)
    return working


def _peers(keep: Path, home: Path, missing: dict[str, str]) -> tuple[dict[str, Program], dict[str, str]]:
    programs, versions = {}, {}
    for peer in rows.PEERS:
        print(f"installing {peer.requirement}", flush=True)
        name = peer.requirement.partition("[")[0]
        try:
            venv = venvs.of_requirement(keep, peer.requirement)
        except ProgramError as error:
            missing[peer.name] = f"does not install: {str(error).strip().splitlines()[-1]}"
            continue
        versions[peer.name] = venv.versions().get(name, "?")
        programs[peer.name] = Program((str(venv.script(peer.script)), *peer.args), environment(home))
    return _working(programs, missing), versions


def _pins(keep: Path, home: Path) -> tuple[dict[str, Program], dict[str, str]]:
    """The bare command under the Typer that hcai asks for and under the newest one."""
    programs, versions = {}, {}
    for requirement in rows.PINS:
        venv = venvs.of_requirement(keep, requirement)
        script = venvs.add_floor(venv, "hello")
        version = venv.versions()["typer"]
        programs[f"bare Typer {version}"] = Program((str(script),), environment(home))
        versions[f"bare Typer {version}"] = requirement
    return _working(programs, {}), versions


def _inside(venv: Venv, home: Path, rounds: int) -> Figures:
    """The parts of a plan, measured in one process."""
    said = quiet(
        [venv.python, INSIDE, rows.PLAN_ARGS[2], rows.PLAN_ARGS[4], str(rounds)], environment(home), cwd=venv.folder
    )
    parts: Figures = json.loads(said.strip().splitlines()[-1])
    return parts


def _instructions(programs: dict[str, Program]) -> Figures:
    found = counter()
    if found is None:
        return {}
    tool, count = found
    counts = {}
    for name in (*COUNTED, *COUNTED_MORE):
        if name in programs:
            print(f"counting instructions: {name}", flush=True)
            counts[name] = count(programs[name])
    return {"tool": tool, "counts": counts}


# ---- judging ----------------------------------------------------------------------------------------


def verdicts(figures: Figures) -> list[tuple[str, str, bool | None]]:
    """What was promised, what was measured, and whether it holds; None: could not be measured."""
    wall = figures["wall"]
    found: list[tuple[str, str, bool | None]] = []
    for row in rows.ROWS:
        if row.limit is None:
            continue
        promise = f"`{row.name}` at most {row.limit} × {row.against}"
        if row.name in wall:
            ratio = spread(ratios(wall[row.name], wall[row.against])).median
            found.append((promise, f"{ratio:.2f}", ratio <= row.limit))
        else:
            found.append((promise, figures["missing"].get(row.name, "not measured"), None))
    return [*found, *_against_peers(figures)]


def _against_peers(figures: Figures) -> list[tuple[str, str, bool | None]]:
    """Every query against every peer: the slowest query in times of each peer."""
    wall = figures["wall"]
    own = [row.name for row in rows.ROWS if row.query and not row.terminal]
    queries = [name for name in (*own, *figures["queries"]) if name in wall]
    found: list[tuple[str, str, bool | None]] = []
    for peer in figures["peers"]:
        if peer in wall and queries:
            by_query = {name: spread(ratios(wall[name], wall[peer])).median for name in queries}
            slower = [name for name in queries if by_query[name] >= 1]
            worst = max(queries, key=lambda name: by_query[name])
            said = f"{by_query[worst]:.2f} (`{worst}`)" + (
                f"; {len(slower)} of {len(queries)} slower" if slower else ""
            )
            found.append((f"every query faster than `{peer}`", said, not slower))
    return found
