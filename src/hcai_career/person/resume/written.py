"""Lines for what a structured file says, under headings that the reader of plain text knows."""

from __future__ import annotations

from collections.abc import Iterable

from hcai_career.person.resume.document import Document, Line, check_size

NOW = "present"


class Writer:
    """Collects lines with their places, each apart from the next."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def heading(self, name: str) -> None:
        """A new part."""
        self._lines += [Line(name, ""), Line("", "")]

    def line(self, words: object, place: str) -> None:
        """A line of its own, where there are words."""
        for part in str(words or "").splitlines():
            if part.strip():
                self._lines += [Line(part, place), Line("", place)]

    def lines(self, several: Iterable[object], place: str) -> None:
        """A line for each; `place` gets the number of each in brackets."""
        for at, words in enumerate(several):
            self.line(words, f"{place}[{at}]")

    def document(self, format_: str) -> Document:
        """All of them. Raises UnreadableFileError for more than anybody writes about themselves."""
        check_size("\n".join(line.text for line in self._lines))
        return Document(format_, tuple(self._lines))


def post(*words: object, first: object, last: object) -> str:
    """The line that heads a post: what, where, and from when to when; without an end it goes on."""
    named = ", ".join(str(each) for each in words if each)
    return f"{named}, {first} – {last or NOW}" if first else named


def schooling(*words: object, first: object, last: object) -> str:
    """The line of a degree: what, where, and when it ended; with a beginning and no end it goes on."""
    named = ", ".join(str(each) for each in words if each)
    if last:
        return f"{named}, {last}"
    return f"{named}, {first} – {NOW}" if first else named
