"""The growth part: content of several sizes, the same commands on each, and the planner on dense cases."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import machine, venvs
from benchmarks.places import ESCO, ROOT, environment
from benchmarks.run import Program, ProgramError, first_run, in_turn, once_with_memory, quiet
from benchmarks.start.rows import PYTHON, ROLES
from benchmarks.venvs import Venv

Figures = dict[str, Any]
SIZES, QUICK_SIZES = (1, 10, 100), (1, 3)
ROUNDS, COLD_ROUNDS, QUICK_ROUNDS = 7, 3, 2
COLD = "cold load (roles show)"
ESCO_NAME, MATCH = "ESCO", "match"
NURSE = ("--from", "registered-nurse")
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "roles show": ("roles", "show", ROLES[0]),
    "compare": ("compare", *ROLES),
    "skills search": ("skills", "search", "data"),
    "search": ("search", "data"),
    "roles list --format json": ("roles", "list", "--format", "json"),
    "resources list": ("resources", "list"),
    "completion of role ids": (),
    MATCH: (MATCH, *NURSE),
    "match --by hours": (MATCH, "--by", "hours", *NURSE),
    "plan": ("plan", *NURSE, "--to", "clinical-ai-specialist"),
}
COMPLETION = {"_HCAI_COMPLETE": "complete_bash", "COMP_WORDS": "hcai roles show clinical", "COMP_CWORD": "3"}
DENSE = ((300, False), (300, True), (1500, False), (1500, True))
DENSE_CASES, DENSE_SECONDS = 9, 30
QUICK_DENSE, QUICK_DENSE_CASES = ((100, False), (100, True)), 2


def measure_growth(keep: Path, runs: int, *, quick: bool) -> Figures:
    """All figures of this part, ready for JSON; `runs` bounds the rounds."""
    home = keep.resolve() / "home"
    print("installing hcai from a wheel", flush=True)
    hcai = venvs.of_checkout(keep)
    folders = _contents(keep.resolve() / "content", quick=quick)
    cold = _cold(hcai, home, folders, 1 if quick else COLD_ROUNDS)
    programs = _programs(hcai, home, folders)
    working, missing = _working(programs)
    rounds = QUICK_ROUNDS if quick else min(runs, ROUNDS)
    base = {PYTHON: Program((str(hcai.python), "-c", "pass"), environment(home))}
    timings = in_turn({**base, **working}, rounds, lambda text: print(text, flush=True))
    memory = {name: once_with_memory(program)[1] for name, program in working.items()}
    return {
        "machine": machine.machine(),
        "load": machine.load(),
        "rounds": rounds,
        "sizes": [int(name[:-1]) for name in folders if name != ESCO_NAME],
        "content": {name: _records(hcai, home, folder) for name, folder in folders.items()},
        "esco": ESCO.is_file(),
        "missing": missing,
        "cold": cold,
        "wall": {name: timing.wall for name, timing in timings.items()},
        "memory": {**memory, **{name: figures["memory"] for name, figures in cold.items()}},
        "dense": _dense(hcai, home, quick=quick),
    }


def key(command: str, size: str) -> str:
    """How a command on a content is called in the figures."""
    return f"{command} @ {size}"


def _contents(folder: Path, *, quick: bool) -> dict[str, Path]:
    """The content directories, written anew."""
    shutil.rmtree(folder, ignore_errors=True)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
    made = {}
    for size in QUICK_SIZES if quick else SIZES:
        print(f"writing content, {size} ×", flush=True)
        made[f"{size}×"] = folder / f"of-{size}"
        command = [sys.executable, "-m", "benchmarks.growth.catalogs", ROOT / "data", made[f"{size}×"], str(size)]
        quiet(command, env, ROOT)
    if not quick:
        print("writing content as large as ESCO", flush=True)
        made[ESCO_NAME] = folder / "esco"
        quiet([sys.executable, "-m", "benchmarks.growth.esco", ROOT / "data", made[ESCO_NAME], ESCO], env, ROOT)
    return made


def first_roles(folder: Path) -> tuple[str, str]:
    """The ids of the first two roles of a content, without reading all of it."""
    below = (folder / "roles.yaml").read_text(encoding="utf-8").split("\nroles:\n")[1]
    first, second, *_ = re.findall(r"^  ([a-z0-9-]+):$", below, re.MULTILINE)
    return first, second


def first_needs(folder: Path) -> list[str]:
    """What the first role of a content asks for, as levels to be had: `--have SKILL=3` for eight skills."""
    below = (folder / "roles.yaml").read_text(encoding="utf-8").split("\nroles:\n")[1]
    skills = re.findall(r"^      skill: ([a-z0-9-]+)$", below[: 64 * 1024], re.MULTILINE)[:8]
    return [word for skill in skills for word in ("--have", f"{skill}=3")]


def _programs(venv: Venv, home: Path, folders: Mapping[str, Path]) -> dict[str, Program]:
    hcai = str(venv.script("hcai"))
    made = {}
    for size, folder in folders.items():
        env = environment(home, HCAI_DATA=str(folder))
        roles = dict(zip(ROLES, first_roles(folder) if size == ESCO_NAME else ROLES, strict=True))
        for name, args in COMMANDS.items():
            words = [roles.get(word, word) for word in args]
            if MATCH in args and size == ESCO_NAME:  # nobody's background is there, so levels are said
                words = [*(word for word in args if word not in NURSE), *first_needs(folder)]
            if not args:
                made[key(name, size)] = Program((hcai,), {**env, **COMPLETION})
            elif size != ESCO_NAME or name != "plan":  # nobody's background is in ESCO
                made[key(name, size)] = Program((hcai, *words), env)
    return made


def _working(programs: Mapping[str, Program]) -> tuple[dict[str, Program], dict[str, str]]:
    working, missing = {}, {}
    for name, program in programs.items():
        try:
            first_run(program)
            working[name] = program
        except (ProgramError, subprocess.TimeoutExpired) as error:
            missing[name] = str(error).strip().splitlines()[-1]
            print(f"left out: {name}: {missing[name]}", flush=True)
    return working, missing


def _cold(venv: Venv, home: Path, folders: Mapping[str, Path], rounds: int) -> dict[str, Figures]:
    """A first command on each content: all YAML is read and checked, and a snapshot written."""
    cache = home / ".cache" / "hcai"
    made: dict[str, Figures] = {}
    for size, folder in folders.items():
        print(f"cold load, {size}", flush=True)
        role = first_roles(folder)[0] if size == ESCO_NAME else ROLES[0]
        env = environment(home, HCAI_DATA=str(folder))
        program = Program((str(venv.script("hcai")), "roles", "show", role), env)
        runs = []
        for _ in range(rounds):
            shutil.rmtree(cache, ignore_errors=True)
            runs.append(once_with_memory(program))
        snapshot = sum(path.stat().st_size for path in cache.rglob("*.snapshot"))
        times, peaks = [time for time, _ in runs], [peak for _, peak in runs]
        made[key(COLD, size)] = {"wall": times, "memory": max(peaks), "snapshot": snapshot}
    return made


_COUNT = """
import json
from hcai_career import catalog
content = catalog.read()
needs = sum(len(role.needs) for role in content.roles.values())
print(json.dumps([len(content.roles), len(content.skills), len(content.resources), needs]))
"""


def _records(venv: Venv, home: Path, folder: Path) -> Figures:
    """How many roles, skills, resources and needs a content has, and how many bytes of YAML."""
    said = quiet([venv.python, "-c", _COUNT], environment(home, HCAI_DATA=str(folder)), cwd=venv.folder)
    roles, skills, resources, needs = json.loads(said)
    size = sum(path.stat().st_size for path in folder.glob("*.yaml"))
    return {"roles": roles, "skills": skills, "resources": resources, "needs": needs, "bytes": size}


def _dense(venv: Venv, home: Path, *, quick: bool) -> list[Figures]:
    made = []
    cases = QUICK_DENSE_CASES if quick else DENSE_CASES
    for options, tight in QUICK_DENSE if quick else DENSE:
        print(f"planning, {options} resources{', tight budget' if tight else ''}", flush=True)
        script = Path(__file__).parent / "dense.py"
        command = [venv.python, script, str(options), str(int(tight)), str(cases), str(DENSE_SECONDS)]
        made.append({"options": options, "tight": tight, "asked": cases, **_lines(command, environment(home))})
    return made


def _lines(command: list[str | Path], env: dict[str, str]) -> Figures:
    """The cases that ended before the time was up."""
    words = [str(word) for word in command]
    try:
        ran = subprocess.run(words, env=env, capture_output=True, text=True, timeout=3 * DENSE_SECONDS, check=False)
        said, ended = ran.stdout, True
        if ran.returncode:
            raise ProgramError(ran.stderr[-2000:])
    except subprocess.TimeoutExpired as late:
        said, ended = (late.stdout or b"").decode() if isinstance(late.stdout, bytes) else late.stdout or "", False
    return {"cases": [json.loads(line) for line in said.splitlines() if line.startswith("{")], "ended": ended}
