"""`hcai resume`: what a résumé says, and from which words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Width
from hcai_career.cli.parameters import Argument

KINDS = "Plain text, Markdown, PDF, DOCX, JSON Resume, LinkedIn's export (zip or CSV) or Europass XML."


def resume(
    file: Annotated[Path, Argument(metavar="FILE", help=KINDS)],
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """What was understood of a résumé: skills with levels, degrees, licences, years, each with the words it comes from.

    $ hcai resume resume.txt

    The file is only read. 'hcai profile import' keeps what is right in your profile, and --resume on plan, match and
    compare uses it once. Where too little is found, it says what would help; the exit code is then 1.
    """
    from hcai_career import catalog, show
    from hcai_career.person import resume as reading

    content = catalog.read(data)
    found = reading.read(file, content)
    show.write(found, content, format, width)
    return int(bool(found.ask))
