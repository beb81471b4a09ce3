"""The arguments and options that commands share: one name for one thing everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from hcai_career.cli.complete import ids

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="Read the content from this directory (default: $HCAI_DATA, or what comes with hcai).",
    ),
]
Format = Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to write the answer.")]
Width = Annotated[
    int | None,
    typer.Option("--width", metavar="N", min=40, max=500, help="Fill so many columns (default: the terminal's)."),
]

RoleName = Annotated[
    str,
    typer.Argument(
        metavar="ROLE", help="An id, a title, an alias or the beginning of one.", autocompletion=ids("roles")
    ),
]
SkillName = Annotated[
    str,
    typer.Argument(
        metavar="SKILL", help="An id, a name, an alias or the beginning of one.", autocompletion=ids("skills")
    ),
]
BackgroundName = Annotated[
    str,
    typer.Argument(
        metavar="BACKGROUND",
        help="An id, a title, an alias or the beginning of one.",
        autocompletion=ids("backgrounds"),
    ),
]
ResourceName = Annotated[
    str,
    typer.Argument(metavar="RESOURCE", help="An id, a title or the beginning of one.", autocompletion=ids("resources")),
]
Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for; each word must be found.")]
