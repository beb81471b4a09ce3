"""Precision, recall and the rest, over one half of a set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.extraction.cases import Case, bounds, levels
from benchmarks.extraction.made import write
from hcai_career.advise.posting.read import read as read_posting
from hcai_career.catalog import Catalog
from hcai_career.person import resume
from hcai_career.person.resume.document import of_text

AS_OF = date(2026, 11, 1)
"""The day on which the labels were written."""


@dataclass
class Score:
    """What was counted. `facts` holds, for each kind of fact, how many files had it right and how many there are."""

    files: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    in_range: int = 0
    facts: dict[str, list[int]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the skills that were found, the share that stand in the labels."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the skills in the labels, the share that were found."""
        return self.right / (self.right + self.missed)

    @property
    def level(self) -> float:
        """Of the skills that were found rightly, the share whose level lies in the range of the label."""
        return self.in_range / self.right

    def skills(
        self, case: Case, found: dict[str, int], wanted: dict[str, tuple[int, int]], either: Iterable[str]
    ) -> None:
        """Count the skills of a file. `either` can be read both ways and is not counted."""
        self.files += 1
        good, bad = set(found) & set(wanted), set(found) - set(wanted) - set(either)
        missing = set(wanted) - set(found)
        off = {skill for skill in good if not wanted[skill][0] <= found[skill] <= wanted[skill][1]}
        self.right, self.wrong, self.missed = self.right + len(good), self.wrong + len(bad), self.missed + len(missing)
        self.in_range += len(good) - len(off)
        for what, some in (("found wrongly", bad), ("missed", missing), ("level", off)):
            if some:
                self.errors.append(f"{case.name}: {what}: {', '.join(sorted(some))}")

    def fact(self, case: Case, kind: str, right: bool, found: object) -> None:
        """Count one fact of a file."""
        counted = self.facts.setdefault(kind, [0, 0])
        counted[0] += right
        counted[1] += 1
        if not right:
            self.errors.append(f"{case.name}: {kind}: {found}")


def resumes(cases: Iterable[Case], content: Catalog) -> Score:
    """Read each résumé in the format that its label names, and count."""
    score = Score()
    with TemporaryDirectory() as folder:
        for case in cases:
            path = write(case.text, case.labels["made_as"], Path(folder), case.name)
            found = resume.read(path, content, AS_OF)
            labels = case.labels
            score.skills(case, found.levels, dict(levels(labels["skills"])), labels["may"])
            score.fact(case, "education", found.eqf == labels["education"], found.eqf)
            score.fact(case, "licences", set(found.held) == set(labels["licences"]), found.held)
            score.fact(case, "credentials", set(found.credentials) == set(labels["credentials"]), found.credentials)
            years = bounds(labels["years"])
            right = years is None if found.years is None else years is not None and years[0] <= found.years <= years[1]
            score.fact(case, "years", right, found.years)
    return score


def postings(cases: Iterable[Case], content: Catalog) -> Score:
    """Read each posting, and count."""
    score = Score()
    for case in cases:
        found = read_posting(of_text("text", case.text), case.name, content)
        labels = case.labels
        wanted = {**levels(labels["required"]), **levels(labels["preferred"])}
        score.skills(case, {each.skill: each.level for each in found.skills}, wanted, labels["may"])
        for each in found.skills:
            if each.skill in wanted:
                score.fact(case, "required or preferred", each.skill in labels[each.asking], each.skill)
        licence = found.licence and (set(found.licence.professions), found.licence.asking)
        said = labels["licence"] and (set(labels["licence"]["professions"]), labels["licence"]["strength"])
        score.fact(case, "licence", licence == said, licence)
        degree = found.degree and {"eqf": found.degree.eqf, "strength": found.degree.asking}
        score.fact(case, "degree", degree == labels["degree"], degree)
        years = found.years and found.years.years
        score.fact(case, "years", years == labels["years"], years)
    return score


def rows(name: str, score: Score) -> Iterator[str]:
    """The table row of a score, as it stands in docs/method.md."""
    facts = "; ".join(f"{kind} {right}/{of}" for kind, (right, of) in score.facts.items())
    yield f"| {name} | {score.files} | {score.precision:.3f} | {score.recall:.3f} | {score.level:.2f} | {facts} |"
