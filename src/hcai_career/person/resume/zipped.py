"""A zip file → a document: DOCX, or LinkedIn's data export. No member is unpacked beyond its bound."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hcai_career.person.resume.document import Document, UnreadableFileError

MOST_MEMBERS = 2_000
MOST_UNPACKED = 8 * 1024 * 1024
WORD = "word/document.xml"


def read_zip(raw: bytes) -> Document:
    """The text of a DOCX, or of an export of LinkedIn. Raises UnreadableFileError."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            names = archive.namelist()
            if len(names) > MOST_MEMBERS:
                raise UnreadableFileError(f"there are {len(names):,} files in the zip", "that is no résumé")
            return _of(archive, names)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        hint = "save it anew, without a password"
        raise UnreadableFileError(f"the zip file is damaged or encrypted ({error})", hint) from None


def _of(archive: zipfile.ZipFile, names: list[str]) -> Document:
    from hcai_career.person.resume import docx, linkedin

    if WORD in names:
        return docx.read_docx(_member(archive, WORD))
    tables = {name.rpartition("/")[2]: name for name in names if name.rpartition("/")[2] in linkedin.TABLES}
    if tables:
        return linkedin.read_export({short: _member(archive, name) for short, name in tables.items()})
    if "content.xml" in names:
        raise UnreadableFileError("this is an OpenDocument text", "save it as DOCX, PDF or plain text")
    raise UnreadableFileError("this zip file is neither DOCX nor an export of LinkedIn", "give the résumé itself")


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """A member of the zip; what its header says of its size is not believed."""
    with archive.open(name) as file:
        found = file.read(MOST_UNPACKED + 1)
    if len(found) > MOST_UNPACKED:
        hint = f"at most {MOST_UNPACKED >> 20} MB are read"
        raise UnreadableFileError(f"{name} in the file unpacks to more than a résumé can hold", hint)
    return found
