"""The whole content as a database file."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from hcai_career.person import keep
from hcai_career.show.export.tables import PARENT, Table, tables

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


def write(content: Catalog, path: Path) -> int:
    """Put the tables into a database file, whole or not at all. Returns how many. Raises CannotKeepError."""
    found = tables(content)
    try:
        with keep.replacing(path) as beside:
            database = sqlite3.connect(beside)
            try:
                for table in found:
                    _fill(database, table)
                database.commit()
            finally:
                database.close()
    except sqlite3.Error as error:
        raise keep.cannot_write(path, str(error)) from None
    return len(found)


def _fill(database: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{column}" PRIMARY KEY' if column == "id" else f'"{column}"' for column in table.columns)
    database.execute(f'CREATE TABLE "{table.name}" ({columns})')
    marks = ", ".join("?" for _ in table.columns)
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)  # noqa: S608 (names of the model)
    if PARENT in table.columns:
        database.execute(f'CREATE INDEX "{table.name}_{PARENT}" ON "{table.name}" ("{PARENT}")')
