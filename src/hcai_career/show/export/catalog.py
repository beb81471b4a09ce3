"""The whole content in a file for other programs: JSON, tables as CSV or SQLite."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hcai_career.catalog.kinds import KINDS
from hcai_career.person.keep import CannotKeepError
from hcai_career.show import json as as_json
from hcai_career.show.export.notes import licence, notes
from hcai_career.show.export.tables import PARENT, Table, tables
from hcai_career.show.plan.csv import cell

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

SCHEMA = "hcai.catalog/1"


def as_one_json(content: Catalog) -> str:
    """Every record by section and id, in the envelope of all JSON of hcai, with the licence notes beside it."""
    sections = {kind.section: dict(content.section(kind.section)) for kind in KINDS}
    outer = as_json.envelope(SCHEMA, content, {name: some for name, some in sections.items() if some})
    outer |= {"licence": licence(content), "notes": notes(content)}
    return as_json.dumps(outer, pretty=True) + "\n"


def csv_files(content: Catalog) -> Iterator[tuple[str, str]]:
    """A file for each table, by its name; no cell is a formula."""
    for table in tables(content):
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(table.columns)
        rows.writerows([cell(value) for value in row] for row in table.rows)
        yield f"{table.name}.csv", text.getvalue()


def write_csv(content: Catalog, folder: Path) -> int:
    """Put the tables into a new folder, which is there whole or not at all. Returns how many. Raises CannotKeepError."""
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    try:
        beside.mkdir()
        files = list(csv_files(content))
        for name, text in files:
            (beside / name).write_text(text, encoding="utf-8", newline="\n")
        beside.rename(folder)
    except OSError as error:
        _remove(beside)
        raise CannotKeepError(f"{folder} cannot be written: {error.strerror or error}", "nothing was changed") from None
    return len(files)


def write_sqlite(content: Catalog, path: Path) -> int:
    """Put the tables into a database file, whole or not at all. Returns how many. Raises CannotKeepError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    found = tables(content)
    try:
        beside.unlink(missing_ok=True)
        database = sqlite3.connect(beside)
        try:
            for table in found:
                _fill(database, table)
            database.commit()
        finally:
            database.close()
        beside.replace(path)
    except (OSError, sqlite3.Error) as error:
        beside.unlink(missing_ok=True)
        raise CannotKeepError(f"{path} cannot be written: {error}", "nothing was changed") from None
    return len(found)


def _fill(database: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{column}" PRIMARY KEY' if column == "id" else f'"{column}"' for column in table.columns)
    database.execute(f'CREATE TABLE "{table.name}" ({columns})')
    marks = ", ".join("?" for _ in table.columns)
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)  # noqa: S608 (names of the model)
    if PARENT in table.columns:
        database.execute(f'CREATE INDEX "{table.name}_{PARENT}" ON "{table.name}" ("{PARENT}")')


def _remove(folder: Path) -> None:
    if folder.is_dir():
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()
