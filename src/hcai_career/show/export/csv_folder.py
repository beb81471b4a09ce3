"""The whole content as a folder of tables for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hcai_career import whole
from hcai_career.person import keep
from hcai_career.show.export.tables import tables
from hcai_career.show.plan.csv import cell

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


def files(content: Catalog) -> Iterator[tuple[str, str]]:
    """A file for each table, by its name; no cell is a formula."""
    for table in tables(content):
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(table.columns)
        rows.writerows([cell(value) for value in row] for row in table.rows)
        yield f"{table.name}.csv", text.getvalue()


def write(content: Catalog, folder: Path) -> int:
    """Put the tables into a new folder, which is there whole or not at all. Returns how many. Raises CannotKeepError."""
    beside = whole.spare(folder)
    try:
        beside.mkdir()
        found = list(files(content))
        for name, text in found:
            (beside / name).write_text(text, encoding="utf-8", newline="\n")
        beside.rename(folder)
    except OSError as error:
        _remove(beside)
        raise keep.cannot_write(folder, whole.reason(error)) from None
    return len(found)


def _remove(folder: Path) -> None:
    if folder.is_dir():
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()
