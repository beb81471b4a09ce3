"""The page about the commands: the help of each, as it prints itself."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from generator.records import slug
from hcai_career.cli import main
from hcai_career.cli.app import COMMANDS
from hcai_career.cli.typer_app import every

HERE = Path(__file__).parent
COLUMNS = 100


class Shown(NamedTuple):
    """A command as it is typed, the line that stands for it, and what it prints as its help."""

    line: str
    summary: str
    help: str


def page() -> str:
    """The whole page."""
    shown = list(commands())
    text = (HERE / "cli.md").read_text(encoding="utf-8")
    rows = [f"| [`{each.line}`](#{slug(each.line)}) | {each.summary} |" for each in shown]
    contents = "\n".join(["| command | what it does |", "| --- | --- |", *rows])
    return text.replace("<!-- contents -->", contents).replace(
        "<!-- commands -->", "\n\n".join(f"### {each.line}\n\n```text\n{each.help}```" for each in shown)
    )


def commands() -> Iterator[Shown]:
    """Every command there is, in the order of the help; a group stands before its commands."""
    yield Shown("hcai", "Says what this is and what to try; options that stand before a command.", helps())
    for line, command in every():
        summary = COMMANDS[line].help if line in COMMANDS else command.get_short_help_str(limit=200)
        yield Shown(f"hcai {line}", summary, helps(*line.split()))


def helps(*path: str) -> str:
    """What `hcai … --help` prints at a fixed width."""
    said = io.StringIO()
    with patch.dict(os.environ, {"COLUMNS": str(COLUMNS)}), redirect_stdout(said):
        os.environ.pop("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", None)
        code = main([*path, "--help"])
    assert code == 0, f"hcai {' '.join(path)} --help"
    return said.getvalue()
