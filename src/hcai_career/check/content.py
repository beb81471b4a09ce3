"""What a rule is given: the records that could be read, the texts they stand in, and the day to judge by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from hcai_career.catalog.build import Examined
from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.found import Route
from hcai_career.catalog.kinds import BY_SECTION, KINDS
from hcai_career.catalog.source import Document
from hcai_career.check.asked import asked_levels
from hcai_career.check.limits import Limits
from hcai_career.check.walk import WORDS, plan, walk
from hcai_career.problem import Problem

NOTES = {"note", "reason", "cap_reason", "effort_note"}
"""The fields of plain text that are prose; other plain text is a name, or a word of somebody else's."""


UNNAMED = "contradiction"
"""The rule that takes what reading has found without naming a rule."""


class Prose(NamedTuple):
    """A piece of our own prose, and where it stands."""

    section: str
    route: Route
    text: str

    @property
    def field(self) -> str:
        """The name of the field, as the last name on the route."""
        return next(str(step) for step in reversed(self.route) if isinstance(step, str))


class Content(Catalog):
    """A catalog under examination. Its sections lack the records that do not fit the model: see `whole`."""

    __slots__ = ("__dict__",)

    def __init__(
        self, directory: Path, examined: Examined, digest: str, as_of: date, limits: Limits, texts: Mapping[str, str]
    ) -> None:
        super().__init__(examined.sections, digest, "local")
        self.directory = directory
        self.as_of = as_of
        self.figures = limits
        self.texts = texts
        self.others: tuple[str, ...] = ()
        self.examined = examined
        self.documents: Mapping[str, Document] = examined.documents
        self._broken = examined.broken
        self._lines: dict[str, list[str]] = {}
        self._said: dict[str, list[Problem]] = defaultdict(list)
        for problem in examined.problems:
            self._said[problem.rule or UNNAMED].append(problem)

    def said(self, rule: str) -> list[Problem]:
        """What reading the content has found against a rule."""
        return self._said.get(rule, [])

    def whole(self, *sections: str) -> bool:
        """Whether every record of these sections could be read: what is missing there is then really missing."""
        return self._broken.isdisjoint(sections)

    def sound(self, *sections: str) -> bool:
        """Whether these sections are whole and every id in them is known: then a walk from record to record is safe."""
        return self.whole(*sections) and not self.said("unknown-id") and not self.said("prerequisite-circle")

    def all(self, kind: str) -> Iterator[tuple[Route, Any]]:
        """The values of a type of `walk` in all records, with their routes."""
        for one in KINDS:
            steps = plan(one.record, kind)
            for id_, record in self.section(one.section).items() if steps else ():
                yield from walk(record, steps, (one.section, id_))

    def raw(self, section: str) -> Mapping[str, Any]:
        """The records of a section as they stand in the file, those that do not fit the model among them."""
        document = self.documents.get(BY_SECTION[section].file)
        records = document.data.get(section) if document else None
        return records if isinstance(records, dict) else {}

    def lines(self, file: str) -> Sequence[str]:
        """The lines of a file, as it stands."""
        if file not in self._lines:
            self._lines[file] = self.texts.get(file, "").split("\n")
        return self._lines[file]

    @cached_property
    def asked(self) -> Mapping[str, int]:
        """The highest level of each skill that is asked for; see `asked_levels`."""
        return asked_levels(self)

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """All our texts and notes."""
        texts = [Prose(str(route[0]), route, text) for route, text in self.all("text")]
        notes = [Prose(str(route[0]), route, text) for route, text in self.all(WORDS) if route[-1] in NOTES]
        return (*texts, *notes)

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The texts of `prose` in small letters."""
        return tuple(piece.text.casefold() for piece in self.prose)
