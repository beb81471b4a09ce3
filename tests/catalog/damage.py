"""A content directory that a test may damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.problem import ContentError, Problem


class Content:
    """A content directory with a few ways to change it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.directory / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def place(self, file: str, words: str, after: str = "") -> tuple[int, int]:
        """Line and column, from 1, of the first time some words stand in a file, directly after others if given."""
        text = (self.directory / file).read_text(encoding="utf-8")
        at = text.index(after + words) + len(after)
        return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)

    def problems(self) -> tuple[Problem, ...]:
        with pytest.raises(ContentError) as caught:
            catalog.read(self.directory)
        return caught.value.problems

    def problem(self) -> Problem:
        problems = self.problems()
        assert len(problems) == 1, "\n".join(map(str, problems))
        return problems[0]
