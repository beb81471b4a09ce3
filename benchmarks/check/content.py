"""The shipped content so many times over, and still without an error; a copy has a warning or two more than the original.

    python -m benchmarks.check.content DATA TARGET COPIES

Every record that has a name of its own is copied, and each sentence of a copy says which copy it is of.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.growth.catalogs import MARK, Record, renamed, write_scaled

COPIED = (
    *("roles", "skills", "backgrounds", "subscriptions", "resources", "practice", "gates", "upkeep", "posts"),
    "credentials",
    *("degrees", "datasets", "regulations", "communities", "pathways", "salaries", "demand", "guide", "terms"),
    "sources",
)
PROSE = {
    *("summary", "focus", "differentiator", "definition", "brief", "deliverable", "meaning", "suits", "points"),
    "finding",
}
LONGEST_ID, LONGEST_TITLE, WORDS = 76, 150, 6
_ID = re.compile(r"^  ([a-z0-9-]{77,}):", re.MULTILINE)


def write(data: Path, target: Path, copies: int) -> None:
    """Write the content of `data` into `target`, `copies` times."""
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder)
        _shorten(data, short)
        write_scaled(short, target, copies, COPIED, copied)
    for file in target.glob("*.yaml"):
        head = f"# yaml-language-server: $schema=../schema/{file.stem}.schema.json\n"
        file.write_text(head + file.read_text(encoding="utf-8"), encoding="utf-8")


def copied(section: str, record: Record, sections: Any) -> Record:
    """A copy of a record; its title leaves room for the number of the copy."""
    title = record.get("title")
    if isinstance(title, str) and len(title) > LONGEST_TITLE:
        record = {**record, "title": title[:LONGEST_TITLE]}
    made: Record = _told_apart(renamed(section, record, sections))
    return made


def _told_apart(value: Any, prose: bool = False) -> Any:
    if isinstance(value, dict):
        return {key: _told_apart(inner, key in PROSE) for key, inner in value.items()}
    if isinstance(value, list):
        return [_told_apart(item, prose) for item in value]
    if prose and isinstance(value, str) and value.count(" ") >= WORDS:
        return f"{value.replace('. ', f' {MARK}. ')} {MARK}"
    return value


def _shorten(data: Path, target: Path) -> None:
    """A copy of the content in which no id is so long that a number has no room behind it."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in data.glob("*.yaml")}
    long = {id_ for text in texts.values() for id_ in _ID.findall(text)}
    for name, text in texts.items():
        for id_ in long:
            text = text.replace(id_, id_[:LONGEST_ID].rstrip("-"))
        (target / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    shutil.rmtree(sys.argv[2], ignore_errors=True)
    write(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
