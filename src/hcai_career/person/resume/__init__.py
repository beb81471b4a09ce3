"""A résumé in: what a file says of a person, and from which words. Nothing is written, and nothing leaves the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.extract import Extract


def read(path: Path, content: Catalog, today: date | None = None) -> Extract:
    """What a résumé says: text, Markdown, PDF, DOCX, JSON Resume, LinkedIn's export or Europass XML.

    `today` is the day up to which work that goes on counts (default: the user's own calendar day). Raises
    UnreadableFileError with what is wrong with the file and what would be right.
    """
    from datetime import date as day

    from hcai_career.person.resume.formats import read_document
    from hcai_career.person.resume.understand import understand

    document = read_document(path)
    return understand(document, path.name, content, today or day.today())  # noqa: DTZ011
