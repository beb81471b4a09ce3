"""The page says what was measured, and says so when a limit is missed. The figures here are made up."""

from __future__ import annotations

from benchmarks.growth.part import COLD, COMMANDS, key
from benchmarks.start import rows

from benchmarks import page


def start(slow: float = 1) -> dict:
    wall = {name: [0.06, 0.06] for name in (rows.PYTHON, rows.HELLO, rows.TABLE, rows.TABLE_TTY)}
    wall |= {row.name: [0.06 * slow, 0.06 * slow] for row in rows.ROWS}
    wall |= {"hcai guide": [0.04 * slow, 0.04 * slow]}
    wall |= {"peer --version": [0.05, 0.05], "bare Typer 0.28.0": [0.06, 0.06], "bare Typer 0.29.2": [0.15, 0.15]}
    return {
        "date": "2026-01-01",
        "machine": {"processor": "a|b", "cores": "2", "system": "Linux", "python": "CPython 3"},
        "load": ["0.1", "0.2"],
        "rounds": 2,
        "versions": {"hcai": "1"},
        "missing": {"other --version": "does not install"},
        "queries": ["hcai guide"],
        "peers": {"peer --version": "2"},
        "pins": {"bare Typer 0.28.0": "typer<0.29", "bare Typer 0.29.2": "typer>=0.29"},
        "wall": wall,
        "cpu": wall,
        "inside": {"read": 0.1, "import": 0.1, "make": [0.1], "solve": [0.05], "proven": True, "considered": 3},
        "instructions": {"tool": "perf", "counts": {rows.HELLO: 2_000_000}},
    }


def growth() -> dict:
    sizes = {"1×": 0.1, "10×": 0.15, "100×": 0.6}
    content = {"roles": 1, "skills": 1, "resources": 1, "needs": 1, "bytes": 1}
    return {
        "date": "2026-01-01",
        "machine": {"processor": "p", "cores": "2", "system": "Linux", "python": "CPython 3"},
        "load": "0.1",
        "rounds": 1,
        "sizes": [1, 10, 100],
        "content": dict.fromkeys(sizes, content),
        "esco": True,
        "missing": {},
        "cold": {key(COLD, size): {"wall": [time], "memory": 1.0, "snapshot": 1} for size, time in sizes.items()},
        "wall": {rows.PYTHON: [0.01], **{key(one, size): [time] for one in COMMANDS for size, time in sizes.items()}},
        "memory": {key(one, size): 20.0 for one in COMMANDS for size in sizes},
        "dense": [
            {"options": 300, "tight": True, "asked": 2, "ended": True,
             "cases": [{"seconds": 1.5, "proven": True, "solves": 3, "cuts": 0}]},
        ],
    }  # fmt: skip


def test_every_row_and_its_limit_stands_on_the_page():
    text = page.render(start(), growth())
    for row in rows.ROWS:
        assert f"{row.name}" in text
    assert "| 0.28.0" not in text
    assert "a\\|b" not in text.split("## Start-up")[0]
    assert "- other --version: does not install" in text
    assert "| bare Typer 0.29.2 | 150 | 2.50 (2.50–2.50) |" in text


def test_every_query_that_hcai_has_stands_beside_the_peers():
    text = page.render(start(), None)
    assert "| `hcai guide` | 40.0 | 40.0–40.0 | 40.0 | 0.67 (0.67–0.67) | 0.67 (0.67–0.67) | 0.80 (0.80–0.80) |" in text


def test_a_query_that_is_slower_than_a_peer_is_counted():
    figures = start()
    figures["wall"]["hcai guide"] = [0.09, 0.09]
    queries = 1 + len([row for row in rows.ROWS if row.query and not row.terminal])
    assert f"| 1.80 (`hcai guide`); {queries} of {queries} slower | **missed** |" in page.render(figures, None)


def test_a_missed_limit_is_said():
    limits = page.render(start(slow=2), growth()).split("## Start-up")[0]
    assert "| `hcai roles list --format json` at most 1.5 × bare Typer | 2.00 | **missed** |" in limits
    assert "| every query faster than `peer --version` | 2.40" in limits
    assert "with 100 × the content at most 2 × its time | 6.00 | **missed** |" in limits
    assert "| every dense planning case proven in its time | 1 of 2 | **missed** |" in limits


def test_a_held_limit_is_said():
    assert "| `hcai --version` at most 1.15 × bare Typer | 1.00 | holds |" in page.render(start(), None)


def test_growth_above_the_start_is_told_from_the_start():
    line = "| plan | 100 (100–100) | 150 (150–150) | 600 (600–600) | 0.39 | 0.62 | 0.96 |"
    assert line in page.render(None, growth())
