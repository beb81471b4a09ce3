"""Fixes of lines and characters, which need no reading of the file."""

from __future__ import annotations

from hcai_career.catalog.schema import first_line, schema_name
from hcai_career.check.characters import PLAIN_BLANKS

_MARK = "# yaml-language-server:"


def whitespace(text: str) -> str:
    """No white space at the end of lines, one kind of line end, and one at the end of the file."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return "\n".join(lines).rstrip("\n") + "\n" if text.strip() else text


def odd_blanks(text: str) -> str:
    """Plain blanks for the odd ones."""
    return PLAIN_BLANKS.sub(" ", text)


def schema_comment(text: str, file: str) -> str:
    """The comment that names the schema, on the first line."""
    first, _, rest = text.partition("\n")
    if not first.startswith(_MARK):
        return f"{first_line(file)}\n{text}"
    return text if first.rstrip().endswith(schema_name(file)) else f"{first_line(file)}\n{rest}"
