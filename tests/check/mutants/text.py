"""A content file as lines that keep who they are while others come and go, so that damage can be found again."""

from __future__ import annotations

import re

RECORD = re.compile(r"  [^\s#][^:]*:( |$)")
SECTION = re.compile(r"[a-z_]+:\s*$")


class Line:
    """One line, changed in place."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class Text:
    """The lines of a file, with the section and the record that each belongs to."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = [Line(one) for one in text.split("\n")]
        self.section: list[str] = []
        self.record: list[int] = []
        section, record = "", -1
        for at, line in enumerate(self.lines):
            if SECTION.match(line.text):
                section, record = line.text.strip().rstrip(":"), -1
            elif RECORD.match(line.text):
                record = at
            self.section.append(section)
            self.record.append(record)

    def head(self, at: int) -> Line:
        """The line on which the record of a line begins."""
        return self.lines[self.record[at]]

    def block(self, at: int) -> list[Line]:
        """The lines of the record of a line."""
        start = self.record[at]
        return [line for line, record in zip(self.lines, self.record, strict=True) if record == start]

    def key(self, at: int) -> str:
        """The id of the record of a line."""
        return self.head(at).text.strip().partition(":")[0]

    def render(self, inserted: dict[Line, list[Line]]) -> tuple[str, dict[Line, int]]:
        """The text with some lines inserted behind others, and on which line each now stands, from 1."""
        whole = [line for one in self.lines for line in (one, *inserted.get(one, ()))]
        numbers: dict[Line, int] = {}
        number = 1
        for line in whole:
            numbers[line] = number
            number += line.text.count("\n") + 1
        return "\n".join(line.text for line in whole), numbers
