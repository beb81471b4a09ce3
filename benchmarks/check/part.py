"""The check part: hcai with all its rules and check-jsonschema with the exported schemas, in turn on the same files.

check-jsonschema takes one schema a run, so it runs once for each file; its time is the sum, and its memory the most of
them. It says what the schemas know; hcai says that, and what its rules find.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import machine, venvs
from benchmarks.check.content import write
from benchmarks.places import ROOT, environment
from benchmarks.run import Program, first_run, once_with_memory
from benchmarks.stats import spread

Figures = dict[str, Any]
PEER = "check-jsonschema"
ROUNDS = {1: 5, 10: 2, 100: 1}
QUICK_ROUNDS = {1: 1}
DAY = "2026-11-25"
PATIENCE = 8
"""Of content so large that there is one round, the peer is given so many times as long as hcai; it may be left unfinished."""
LIMITS = {1: 1.0, 100: 5.0}
"""So many times as fast hcai has to be, by the size of the content."""


def measure_check(keep: Path, *, quick: bool) -> Figures:
    """All figures of this part, ready for JSON."""
    home = keep.resolve() / "home"
    print("installing hcai from a wheel, and check-jsonschema", flush=True)
    hcai, peer = venvs.of_checkout(keep), venvs.of_requirement(keep, PEER)
    sizes = []
    for size, rounds in (QUICK_ROUNDS if quick else ROUNDS).items():
        folder = keep.resolve() / "check" / f"of-{size}"
        shutil.rmtree(folder, ignore_errors=True)
        print(f"writing content, {size} ×", flush=True)
        write(ROOT / "data", folder, size)
        env = environment(home)
        programs = {"hcai": _hcai(hcai.script("hcai"), folder, env), PEER: _peer(peer.script(PEER), folder, env)}
        if size == 1:
            for program in (*programs["hcai"], *programs[PEER]):
                first_run(program)  # compiles what is not yet compiled, and shows that it works
        sizes.append({"size": size, "bytes": sum(file.stat().st_size for file in folder.glob("*.yaml"))})
        sizes[-1] |= _rounds(programs, rounds, f"{size} ×")
        shutil.rmtree(folder)
    versions = {"hcai": hcai.versions().get("hcai", ""), PEER: peer.versions().get(PEER, "")}
    return {"machine": machine.machine(), "load": machine.load(), "versions": versions, "sizes": sizes}


def _hcai(script: Path, folder: Path, env: dict[str, str]) -> list[Program]:
    return [Program((str(script), "check", str(folder), "--as-of", DAY), env)]


def _peer(script: Path, folder: Path, env: dict[str, str]) -> list[Program]:
    files = sorted(folder.glob("*.yaml"))
    schemas = [ROOT / "schema" / f"{file.stem}.schema.json" for file in files]
    pairs = zip(files, schemas, strict=True)
    return [Program((str(script), "--schemafile", str(schema), str(file)), env) for file, schema in pairs]


def _rounds(programs: dict[str, list[Program]], rounds: int, label: str) -> Figures:
    wall: dict[str, list[float]] = {name: [] for name in programs}
    memory: dict[str, float] = dict.fromkeys(programs, 0)
    for number in range(rounds):
        # A single round takes so long that what else runs changes meanwhile: hcai stands before and after the peer.
        for name in ("hcai", PEER, *(["hcai"] if rounds == 1 else [])):
            enough = PATIENCE * wall["hcai"][-1] if name == PEER and rounds == 1 else None
            seconds, most = _all(programs[name], enough)
            wall[name].append(seconds)
            memory[name] = max(memory[name], most)
            print(f"{label}, round {number + 1} of {rounds}: {name} {seconds:.1f} s, {most:,.0f} MB", flush=True)
    return {"wall": wall, "memory": memory}


def _all(programs: Sequence[Program], enough: float | None = None) -> tuple[float, float]:
    """The seconds of all of them, one after another, and the most memory of one.

    Once they have taken `enough` seconds the rest is left out: the sum is then less than all of them take.
    """
    total = most = 0.0
    for program in programs:
        seconds, memory = once_with_memory(program)
        total, most = total + seconds, max(most, memory)
        if enough is not None and total > enough:
            break
    return total, most


def verdicts(figures: Figures) -> list[tuple[str, str, bool | None]]:
    """What is promised, what was measured, and whether that holds."""
    found = []
    for size, limit in LIMITS.items():
        row = next((one for one in figures["sizes"] if one["size"] == size), None)
        times = "at least as fast as" if limit == 1 else f"{limit:g} times as fast as"
        promise = f"`hcai check` {times} `{PEER}` at {size} × the content"
        if row is None:
            found.append((promise, "not measured", None))
        else:
            found.append((promise, f"{said(row)} times", times_as_fast(row) >= limit))
    return found


def times_as_fast(row: Figures) -> float:
    """How many times as long the peer takes: the ratio of the medians."""
    return spread(row["wall"][PEER]).median / spread(row["wall"]["hcai"]).median


def said(row: Figures) -> str:
    """The same in words: a peer that ran once and was stopped would have taken longer."""
    ratio = times_as_fast(row)
    stopped = len(row["wall"][PEER]) == 1 and ratio >= PATIENCE
    return f"at least {ratio:.1f}" if stopped else f"{ratio:.1f}"
