"""The main part of a DOCX → lines, one for each paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.person.resume.document import Document, Line, check_size
from hcai_career.person.resume.xmltree import Node, read_xml

_SKIPPED = ("del", "Fallback", "instrText")
"""What was deleted, what stands there a second time for old programs, and the codes of fields."""


def read_docx(raw: bytes) -> Document:
    """The paragraphs of `word/document.xml`, those in tables and boxes too. Raises UnreadableFileError."""
    texts = [text for paragraph in _paragraphs(read_xml(raw)) for text in _text(paragraph).splitlines() or [""]]
    check_size("\n".join(texts))
    return Document("docx", tuple(Line(text, f"paragraph {at}") for at, text in enumerate(texts, 1)))


def _paragraphs(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.name in _SKIPPED:
            continue
        if child.name == "p":
            yield child
        yield from _paragraphs(child)


def _text(paragraph: Node) -> str:
    listed = paragraph.first("pPr", "numPr") is not None
    words = "".join(_runs(paragraph))
    return f"• {words}" if listed and words.strip() else words


def _runs(node: Node) -> Iterator[str]:
    for child in node.children:
        if child.name in (*_SKIPPED, "p"):
            continue
        if child.name == "t":
            yield child.text
        elif child.name == "tab":
            yield "\t"
        elif child.name in ("br", "cr"):
            yield "\n"
        else:
            yield from _runs(child)
