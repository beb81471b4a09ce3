"""The content as flat tables: one for each section, and one for each field of it that holds several things.

`roles` has a row for each role; `roles_needs` a row for each need of a role, with its `position` in the list and the
role's id as its `parent` (below a row without an id: that row's own parent and position). A record within a record
becomes columns (`workload_hours`). Names of tables and columns are those of the model.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from hcai_career.catalog.kinds import KINDS
from hcai_career.show import json as as_json
from hcai_career.show.export.notes import licence, notes

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

PARENT, POSITION = "parent", "position"
Cell = str | int | float | None


class Table(NamedTuple):
    """Rows of cells under the names of their columns."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def tables(content: Catalog) -> list[Table]:
    """All tables, those without a row left out."""
    found: dict[str, list[dict[str, Cell]]] = {}
    for kind in KINDS:
        for record in content.section(kind.section).values():
            _add(found, kind.section, record, {})
    about: list[tuple[Cell, ...]] = [("version", content.version), ("digest", content.digest)]
    about += [("licence", licence(content)), *(("note", each) for each in notes(content))]
    return [Table("about", ("name", "value"), about), *(_table(name, rows) for name, rows in found.items())]


def _add(found: dict[str, list[dict[str, Cell]]], table: str, record: Any, start: dict[str, Cell]) -> None:
    row = dict(start)
    found.setdefault(table, []).append(row)
    for name, value in _cells(record, ""):
        if not isinstance(value, tuple):
            row[name] = value
            continue
        for place, each in enumerate(value, 1):
            within: dict[str, Cell] = {PARENT: row.get("id") or f"{row[PARENT]}/{row[POSITION]}", POSITION: place}
            if is_dataclass(each):
                _add(found, f"{table}_{name}", each, within)
            else:
                found.setdefault(f"{table}_{name}", []).append({**within, "value": _plain(each)})


def _cells(record: Any, before: str) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        if is_dataclass(value):
            yield from _cells(value, f"{before}{field.name}_")
        elif isinstance(value, tuple):
            yield f"{before}{field.name}", value
        else:
            yield f"{before}{field.name}", _plain(value)


def _plain(value: Any) -> Cell:
    return (
        value if value is None or isinstance(value, str | int | float) else json.dumps(json.loads(as_json.dumps(value)))
    )


def _table(name: str, rows: list[dict[str, Cell]]) -> Table:
    columns = tuple(dict.fromkeys(column for row in rows for column in row))
    return Table(name, columns, [tuple(row.get(column) for column in columns) for row in rows])
