"""Content of any size: the real one, copied with its ids renamed so that every reference stays within its copy.

    python -m benchmarks.growth.catalogs DATA TARGET COPIES

Families, categories, groups, uses, employers and sources are shared by all copies. Copy 0 keeps its names.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from hcai_career.catalog.kinds import BY_SECTION, FILES
from hcai_career.catalog.links import EACH, REFERENCES
from hcai_career.catalog.source import parse

COPIED = ("roles", "skills", "backgrounds", "subscriptions", "resources", "practice")
MARK = "-qzqz"
Record = dict[str, Any]
Copy = Callable[[str, Record, Collection[str]], Record]


def write_scaled(
    data: Path, target: Path, copies: int, copied: Collection[str] = COPIED, copy: Copy | None = None
) -> None:
    """Write the content of `data` with `copies` of every section of `copied` into the directory `target`.

    `copy` makes the copy of a record with the mark in it: `renamed`, if it is not given.
    """
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        raw = (data / name).read_text(encoding="utf-8")
        if MARK in raw:
            raise ValueError(f"{name} holds the mark {MARK}")
        content = parse(raw, name).data
        with (target / name).open("w", encoding="utf-8") as file:
            file.writelines(_sections(content, copies, copied, copy or renamed))


def _sections(content: Mapping[str, Any], copies: int, copied: Collection[str], copy: Copy) -> Iterator[str]:
    for section, records in content.items():
        yield f"{section}:\n"
        yield _yaml(records)
        if section in copied:
            again = _yaml({key + MARK: copy(section, record, copied) for key, record in records.items()})
            yield from (again.replace(MARK, f"-x{number:02d}") for number in range(1, copies))


def _yaml(records: dict[str, Record]) -> str:
    text = yaml.dump(records, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=110, indent=2)
    return "".join(f"  {line}" for line in text.splitlines(keepends=True))


def renamed(section: str, record: Record, copied: Collection[str] = COPIED) -> Record:
    """A copy of a record with the mark behind its names and behind every id of a copied section."""
    title = BY_SECTION[section].title
    made = {key: _marked_names(value) if key in (title, "aliases") else value for key, value in record.items()}
    for path, target in REFERENCES.get(section, ()):
        if target in copied:
            made = _marked(made, path)
    return made


def _marked_names(value: Any) -> Any:
    return [f"{name} {MARK}" for name in value] if isinstance(value, list) else f"{value} {MARK}"


def _marked(value: Any, path: tuple[str, ...]) -> Any:
    """A copy of a value in which the ids at a path of field names bear the mark."""
    if not path:
        return value if value is None else f"{value}{MARK}"
    if path[0] == EACH:
        return [_marked(item, path[1:]) for item in value]
    return {key: _marked(inner, path[1:]) if key == path[0] else inner for key, inner in value.items()}


if __name__ == "__main__":
    write_scaled(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
