"""The arguments and options that commands share: one name for one thing everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from hcai_career.cli.parameters import Argument, Option

DataDir = Annotated[
    Path | None,
    Option(metavar="DIR", help="Read the content from this directory (default: $HCAI_DATA, or what comes with hcai)."),
]
Format = Annotated[Literal["text", "json"], Option("--format", "-f", help="How to write the answer.")]
Width = Annotated[
    int | None, Option(metavar="N", min=40, max=500, help="Fill so many columns (default: the terminal's).")
]

Why = Annotated[bool, Option(help="Show the sources of the figures in full.")]

RoleName = Annotated[
    str, Argument(metavar="ROLE", help="An id, a title, an alias or the beginning of one.", complete="roles")
]
SkillName = Annotated[
    str, Argument(metavar="SKILL", help="An id, a name, an alias or the beginning of one.", complete="skills")
]
BackgroundName = Annotated[
    str,
    Argument(metavar="BACKGROUND", help="An id, a title, an alias or the beginning of one.", complete="backgrounds"),
]
ResourceName = Annotated[
    str, Argument(metavar="RESOURCE", help="An id, a title or the beginning of one.", complete="resources")
]
SourceName = Annotated[
    str, Argument(metavar="SOURCE", help="An id, a title or the beginning of one.", complete="sources")
]
Words = Annotated[list[str], Argument(metavar="WORDS...", help="What to look for; each word must be found.")]
