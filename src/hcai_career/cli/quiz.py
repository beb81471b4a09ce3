"""`hcai quiz`: what one would like to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Option

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


def quiz(
    answers: Annotated[
        Path | None, Option(metavar="FILE", help="Where your answers are kept (default: beside your profile).")
    ] = None,
    questions: Annotated[bool, Option(help="Only show the questions, and how to answer them in a file.")] = False,
    again: Annotated[bool, Option(help="Begin again: the answers that are kept are replaced.")] = False,
    limit: Annotated[int, Option(metavar="N", min=1, max=500, help="How many roles to show.")] = 10,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Find out what you would like to do: 36 activities and 12 preferences, ten minutes, kept on this disk only.

    $ hcai quiz

    On a terminal it asks, one statement at a time; stop when you like, and go on later. Elsewhere it reads the answers
    that are kept, or shows the questions. The result is a conversation starter, and says so.
    """
    import sys

    from hcai_career import catalog, show
    from hcai_career.advise.quiz import questions as asking
    from hcai_career.advise.quiz import sheet

    content = catalog.read(data)
    if questions:
        show.write(asking(content), content, format, width, why=why)
        return 0
    if sys.stdin.isatty() and sys.stderr.isatty():
        from hcai_career.cli.quiz_dialogue import ask

        before = None if again else kept(content, answers, none_yet=True)
        said = ask(content, _place(answers), before or {})
    else:
        said = kept(content, answers) or {}
    found = sheet(content, said, limit) if said else asking(content)
    show.write(found, content, format, width, why=why)
    return 0


def kept(content: Catalog, file: Path | None, *, none_yet: bool = False) -> dict[str, int] | None:
    """The answers in a file, or in the usual place if there are any there. NotFoundError for a file that is not there.

    `none_yet`: a file that is not there yet will be made.
    """
    from hcai_career.person import answers

    path = answers.usual() if file is None else file
    if path is None or ((file is None or none_yet) and not path.exists()):
        return None
    return answers.read(content, path)


def _place(file: Path | None) -> Path | None:
    from hcai_career.person import answers

    return answers.usual() if file is None else file
