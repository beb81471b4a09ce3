"""Where the benchmark keeps things, and the environment its programs run in."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
KEEP = ROOT / ".benchmarks"
PAGE = ROOT / "docs" / "performance.md"
ESCO = ROOT.parent / "shared" / "data" / "esco" / "1.2.0-occupation_skill_relations.csv.gz"


class Store:
    """Figures of a part, kept so that the page can be written anew when another part was measured."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, part: str, figures: dict[str, Any]) -> None:
        """Keep the figures of a part."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{part}.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")

    def load(self, part: str) -> dict[str, Any] | None:
        """The figures of a part, or None if it was never measured."""
        path = self.folder / f"{part}.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def environment(home: Path, **extra: str) -> dict[str, str]:
    """A plain environment: no settings of the person who runs the benchmark, and a home (so a cache) of its own."""
    home.mkdir(parents=True, exist_ok=True)
    return {"PATH": os.environ.get("PATH", ""), "HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color", **extra}
