"""A file → a document. The format is told by what the file begins with; its name only helps where that says nothing."""

from __future__ import annotations

import stat
from pathlib import Path

from hcai_career.person.resume.document import Document, UnreadableFileError, of_text

MOST_BYTES = 10 * 1024 * 1024
MOST_TEXT_BYTES = 2 * 1024 * 1024
KNOWN = "plain text, Markdown, PDF, DOCX, JSON Resume, a LinkedIn data export (zip or CSV) or Europass XML"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_document(path: Path) -> Document:
    """The text of a file with its places. Raises UnreadableFileError with what is wrong and what would be right."""
    raw = _bytes(path)
    start = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        from hcai_career.person.resume.pdf import read_pdf

        return read_pdf(raw)
    if raw.startswith(b"PK\x03\x04"):
        from hcai_career.person.resume.zipped import read_zip

        return read_zip(raw)
    if raw.startswith(_OLD_OFFICE) or start.startswith(b"{\\rtf"):
        raise UnreadableFileError("the file is in an old format of Word, or RTF", "save it as DOCX, PDF or plain text")
    text = _text(raw)
    if path.suffix.lower() == ".json" or start.startswith(b"{"):
        from hcai_career.person.resume.jsonresume import read_json_resume

        return read_json_resume(text)
    if path.suffix.lower() == ".xml" or start.startswith(b"<?xml"):
        from hcai_career.person.resume.europass import read_europass

        return read_europass(raw)
    if path.suffix.lower() == ".csv":
        from hcai_career.person.resume.linkedin import read_csv

        return read_csv(path.name, text)
    return of_text("markdown" if path.suffix.lower() in (".md", ".markdown") else "text", text)


def _bytes(path: Path) -> bytes:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableFileError(f"{path} is not a file", f"give a file: {KNOWN}")
        if facts.st_size > MOST_BYTES:
            size = f"{facts.st_size / 2**20:.0f} MB"
            raise UnreadableFileError(f"{path} is too large ({size})", f"at most {MOST_BYTES >> 20} MB are read")
        if not facts.st_size:
            raise UnreadableFileError(f"{path} is empty", f"give a file with text in it: {KNOWN}")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(f"{path} does not exist", "check the name of the file") from None
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None


def _text(raw: bytes) -> str:
    """Text in UTF-8, in UTF-16 with its mark, or in the encoding of old Windows programs."""
    if len(raw) > MOST_TEXT_BYTES:
        size = f"{len(raw) / 2**20:.1f} MB of text"
        raise UnreadableFileError(f"the file is too long: {size}", "a résumé or a posting has a few pages")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw:
        raise UnreadableFileError("the file is in no format that is known here", f"give {KNOWN}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
