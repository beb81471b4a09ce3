"""`hcai posting`: what a job posting asks, and from which words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Width
from hcai_career.cli.parameters import Argument


def posting(
    file: Annotated[Path, Argument(metavar="FILE", help="The posting as plain text, Markdown, PDF or DOCX.")],
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """What a job posting asks: skills with levels, licence, degree, years, and the roles here that come nearest.

    $ hcai posting posting.txt

    'hcai plan --to-posting' plans the way to it, and 'hcai compare ROLE FILE' holds it beside a role. Where too little
    is found, it says what would help; the exit code is then 1.
    """
    from hcai_career import catalog, show
    from hcai_career.cli import postings

    content = catalog.read(data)
    found = postings.understood(content, file).posting
    show.write(found, content, format, width)
    return int(bool(found.ask))
