"""A text as a PDF or a DOCX, as people send them: the labels stay true, for the words are the same."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

_LATIN = str.maketrans({"•": "·", "–": "-", "—": "-", "’": "'", "→": ">", "…": "...", "ł": "l"})
"""What the fonts that every PDF reader has cannot show, and what stands for it."""
FORMATS = {"txt": ".txt", "md": ".md", "pdf": ".pdf", "docx": ".docx"}


def write(text: str, made_as: str, folder: Path, name: str) -> Path:
    """The file of a text in a format of FORMATS."""
    path = folder / f"{name}{FORMATS[made_as]}"
    path.write_bytes({"pdf": pdf, "docx": docx}.get(made_as, lambda words: words.encode())(text))
    return path


def pdf(text: str) -> bytes:
    """The text on A4 pages, with long lines broken to fit."""
    from fpdf import FPDF

    page = FPDF()
    page.set_auto_page_break(True, margin=15)
    page.add_page()
    page.set_font("Helvetica", size=9)
    for line in text.splitlines():
        words = line.translate(_LATIN).encode("latin-1", "replace").decode("latin-1")
        page.multi_cell(0, 4.5, words or " ", new_x="LMARGIN", new_y="NEXT", align="L")
    return bytes(page.output())


def docx(text: str) -> bytes:
    """The text as paragraphs; lines that begin with a bullet in the style of a list."""
    from docx import Document

    document = Document()
    for line in text.splitlines():
        bullet = line.lstrip()[:2] in ("- ", "• ", "* ")
        document.add_paragraph(line.lstrip()[2:] if bullet else line, style="List Bullet" if bullet else None)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
