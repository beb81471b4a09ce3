"""PDF → lines, by page. A PDF is read in a process of its own, with bounds on its time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from hcai_career.person.resume.document import Document, Line, UnreadableFileError, check_size

MOST_PAGES = 30
SECONDS = 4
MEMORY = 280 * 1024 * 1024
EXTRA = "pip install 'hcai[resume]'"


def read_pdf(raw: bytes) -> Document:
    """The text of a PDF. Raises UnreadableFileError for what is encrypted, broken, only pictures or takes too long."""
    if find_spec("pypdf") is None:
        raise UnreadableFileError("reading a PDF needs a library that is not installed", f"{EXTRA}, or give plain text")
    pages = _pages(raw)
    if not any(page.strip() for page in pages):
        hint = "it may be scanned: save it from the program that wrote it, or give plain text"
        raise UnreadableFileError("there is no text in this PDF, only pictures", hint)
    check_size("\n".join(pages))
    lines = (
        Line(line, f"page {number}, line {at}")
        for number, page in enumerate(pages, 1)
        for at, line in enumerate([*page.splitlines(), ""], 1)
    )
    return Document("pdf", tuple(lines))


def _pages(raw: bytes) -> list[str]:
    command = [sys.executable, "-P", "-m", "hcai_career.person.resume.pdf"]  # -P: no module of the folder one is in
    home = str(Path(__file__).parents[3])
    path = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
    try:
        ran = subprocess.run(  # noqa: S603
            command,
            input=raw,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except subprocess.TimeoutExpired:
        raise UnreadableFileError("reading this PDF takes too long", "save it anew, or give plain text") from None
    try:
        answer = json.loads(ran.stdout)
    except ValueError:
        answer = {"error": "this PDF is damaged, or needs too much memory"}
    if "error" in answer:
        raise UnreadableFileError(answer["error"], answer.get("hint", "save it anew, or give plain text"))
    return [str(page) for page in answer["pages"]]


def _bound() -> None:
    """No more memory and time than a résumé needs, where the system can say so."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _extract(raw: bytes) -> dict[str, object]:
    import logging
    from io import BytesIO

    import pypdf

    logging.disable()
    reader = pypdf.PdfReader(BytesIO(raw))
    if reader.is_encrypted:
        return {"error": "this PDF is encrypted", "hint": "save a copy without a password"}
    if len(reader.pages) > MOST_PAGES:
        return {"error": f"this PDF has {len(reader.pages)} pages", "hint": f"at most {MOST_PAGES} are read"}
    return {"pages": [page.extract_text() for page in reader.pages]}


def _child() -> None:
    """Read a PDF from stdin, and write its pages, or what is wrong with it, to stdout."""
    _bound()
    try:
        answer = _extract(sys.stdin.buffer.read())
    except Exception as error:  # noqa: BLE001 (a damaged file may raise anything; the process ends here)
        answer = {"error": f"this PDF cannot be read ({type(error).__name__})"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    _child()
