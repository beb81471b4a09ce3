"""`hcai export`: content and progress for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.handing import NO_STUDY, StudyOptions, ToolFormat
from hcai_career.cli.options import DataDir
from hcai_career.cli.parameters import Option
from hcai_career.cli.progress import PlanFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from hcai_career.catalog import Catalog

app = group("Content and progress for other programs.", example="hcai export catalog --format json --out catalog.json")

CatalogFormat = Literal["json", "csv", "sqlite", "skos"]
OutFile = Annotated[
    Path | None, Option(metavar="FILE", help="Where to put it (default: print it); with csv a folder for the tables.")
]
Force = Annotated[bool, Option(help="Replace a file that is there.")]


@app.command("plan")
def plan(
    plan: PlanFile = None,
    format: Annotated[
        ToolFormat, Option("--format", "-f", help="markdown: a check list; csv: a table; ics: a calendar of study.")
    ] = "markdown",
    study: StudyOptions = NO_STUDY,
    out: OutFile = None,
    force: Force = False,
    data: DataDir = None,
) -> None:
    """Write a plan that was saved for other tools, as far as it is followed.

    $ hcai export plan --plan my-plan.yaml --format ics --out study.ics

    A check list has the boxes of done steps ticked. A calendar has what is still to do, from today on; an event keeps
    its UID, so that importing it again updates what is there.
    """
    from hcai_career import catalog
    from hcai_career.advise.progress.whole import whole
    from hcai_career.cli import handing
    from hcai_career.cli.progress import file_of
    from hcai_career.person import saved

    handing.check(study, format)
    content, kept = catalog.read(data), saved.read(file_of(plan))
    _put(out, handing.text(content, whole(content, kept), format, study, kept), force=force)


@app.command("resume")
def resume(plan: PlanFile = None, out: OutFile = None, force: Force = False, data: DataDir = None) -> None:
    """Write what a plan has brought so far as a JSON Resume: skills, certificates, courses and projects that are done.

    $ hcai export resume --plan my-plan.yaml

    What a background typically brings is left out: it is no claim of yours. Add your name and what else is yours.
    """
    from datetime import UTC, datetime

    from hcai_career import catalog
    from hcai_career.advise.progress.reached import reached
    from hcai_career.cli.progress import file_of
    from hcai_career.person import saved
    from hcai_career.show.export import resume as jsonresume

    found = reached(catalog.read(data), saved.read(file_of(plan)))
    _put(out, jsonresume.render(found, datetime.now(UTC)), force=force)


@app.command("catalog")
def catalog_(
    format: Annotated[
        CatalogFormat,
        Option(
            "--format", "-f", help="json: everything; csv and sqlite: tables; skos: roles and skills as RDF (Turtle)."
        ),
    ] = "json",
    out: OutFile = None,
    force: Force = False,
    data: DataDir = None,
) -> None:
    """Write the whole content for those who build on it, with its sources and under which licence it may be used.

    $ hcai export catalog --format sqlite --out catalog.db

    The content that comes with hcai is licensed under CC BY 4.0; each source keeps its own licence, which goes along.
    """
    from hcai_career import catalog

    content = catalog.read(data)
    if format in ("csv", "sqlite"):
        _tables(content, format, out, force=force)
    elif format == "json":
        from hcai_career.show.export import json_file

        _put(out, json_file.render(content), force=force)
    else:
        _put(out, _skos()(content), force=force)


def _tables(content: Catalog, format: str, out: Path | None, *, force: bool) -> None:
    from hcai_career.problem import UsageError

    if out is None:
        what = "a folder of tables" if format == "csv" else "a database"
        raise UsageError(f"--format {format} is {what} and cannot be printed", "say where to put it with --out")
    if format == "csv":
        if out.exists():
            raise UsageError(f"--out: {out} is there already", "give the name of a new folder")
        from hcai_career.show.export import csv_folder

        _say(out, f"{csv_folder.write(content, out)} tables")
        return
    from hcai_career.show.export import sqlite_file

    _check(out, force=force)
    _say(out, f"{sqlite_file.write(content, out)} tables")


def _skos() -> Callable[[Catalog], str]:
    from hcai_career.problem import HcaiError

    try:
        from hcai_career.show.export import skos
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "rdflib":
            raise
        raise HcaiError("--format skos needs rdflib, which is not installed", "pip install 'hcai[rdf]'") from None
    return skos.render


def _put(out: Path | None, text: str, *, force: bool) -> None:
    """Print a text, or put it in a file, whole or not at all."""
    from hcai_career.person import keep
    from hcai_career.show.terminal import emit_file

    if out is None:
        emit_file(text)
        return
    _check(out, force=force)
    keep.replace(out, text)
    _say(out)


def _check(out: Path, *, force: bool) -> None:
    from hcai_career.problem import UsageError

    if out.exists() and not (force and out.is_file()):
        raise UsageError(f"--out: {out} is there already", "give another name, or --force replaces it")


def _say(out: Path, what: str = "") -> None:
    from hcai_career.show.safe import plain
    from hcai_career.show.terminal import emit

    emit(f"Wrote {plain(str(out))}{': ' + what if what else ''}.\n")
