"""The questions of the quiz, and what the answers say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.bars import share_bar
from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import bullets, heading, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import MATCH, count, number

if TYPE_CHECKING:
    from hcai_career.advise.quiz.result import LetterScore, Questions, QuizResult, RoleFit, Wish
    from hcai_career.catalog import Catalog

LEAST, MOST = 6, 30
WANTS = ("", "strongly not", "not", "do not mind", "yes", "strongly yes")


def questions(found: Questions, content: Catalog, width: int) -> Iterator[Line]:
    """Every statement with its id, and how to answer in a file."""
    asked = count(len(found.activities) + len(found.preferences), "statement")
    yield from paragraph(f"{asked}. On a terminal 'hcai quiz' asks them one by one.", width, indent=0, style="bold")
    for name, some, scale in (
        ("Activities", found.activities, found.activity_scale),
        ("Preferences", found.preferences, found.preference_scale),
    ):
        yield from heading(name, width)
        words = ", ".join(f"{value} {word}" for value, word in enumerate(scale, 1))
        yield from paragraph(words, width, style="dim")
        yield from table(
            [
                Column("", [each.id for each in some], style="dim"),
                Column("", [each.text for each in some], least=24),
            ],
            width,
            indent=2,
            headed=False,
        )
    yield Line()
    yield from paragraph(
        "To answer in a file: 'hcai: quiz-answers/1', then 'answers:' and below it each id with a number from 1 to 5, such "
        "as 'q-r1: 4'. Then: hcai quiz --answers FILE",
        width,
        indent=0,
        style="dim",
    )


def result(found: QuizResult, content: Catalog, width: int) -> Iterator[Line]:
    """The letters, the preferences, the roles, and what all this does not say."""
    yield from paragraph(f"Your interests, from {found.answered} of {found.of} answers", width, indent=0, style="bold")
    yield Line()
    for score in sorted(found.letters, key=_by_points):
        yield _letter(score, width)
    yield from paragraph(_code(found), width)
    yield from _wishes(found.wishes, width)
    yield from _roles(found, content, width)
    yield from heading("What this does not say", width)
    yield from bullets((f"{each.text} {mark(each.evidence, each.source)}" for each in found.caveats), width)


def _by_points(score: LetterScore) -> tuple[bool, float]:
    return score.points is None, -(score.points or 0.0)


def _letter(score: LetterScore, width: int) -> Line:
    name = f"  {score.letter.id.upper()} {score.letter.title}".ljust(18)
    if score.points is None:
        return line((name, "bold"), f"not scored: {score.answered} of {score.of} answered")
    bar = share_bar((score.points - LEAST) / (MOST - LEAST) * 100)
    said = f" {number(score.points):>4} of {MOST}"
    summary = f"  {score.letter.summary}"
    fits = 18 + bar.width + len(said) + len(summary) <= width
    return line((name, "bold"), bar, said, (summary if fits else "", "dim"))


def _code(found: QuizResult) -> str:
    if all(score.points is None for score in found.letters):
        return "Too few answers yet: a letter is scored with four of its six."
    if found.flat:
        return "The letters hardly differ: they say nothing here, and only your preferences are used."
    if not found.code:
        return "No letter reaches 21 points, so none is named as yours."
    code = " ".join(group[0] if len(group) == 1 else f"({' = '.join(group)})" for group in found.code)
    return f"Letters that count: {code} (from 21 points, and within 3 of the one before)"


def _wishes(wishes: tuple[Wish, ...], width: int) -> Iterator[Line]:
    given = [wish for wish in wishes if wish.answer is not None and wish.answer != 3]
    yield from heading("How you like to work", width, "" if given else "nothing said that would tell roles apart")
    for wish in sorted(given, key=lambda wish: -(wish.answer or 0)):
        yield line("  ", (wish.wants.ljust(18), ""), WANTS[wish.answer or 0])


def _roles(found: QuizResult, content: Catalog, width: int) -> Iterator[Line]:
    shown = f"{len(found.roles)} of {found.fitting}; skills and gates not asked" if found.roles else ""
    yield from heading("Roles that fit", width, shown)
    if not found.roles:
        yield from paragraph("None can be named from these answers.", width)
        return
    roles = found.roles
    yield from table(
        [
            Column("Role", [content.roles[each.role].title for each in roles], least=24),
            Column("Fit", [_percent(each.fit.both) for each in roles], right=True),
            Column("Interests", [_percent(each.fit.interests) for each in roles], right=True, rank=2),
            Column("Preferences", [_percent(each.fit.preferences) for each in roles], right=True, rank=2),
            Column("Interests of", [_occupation(each) for each in roles], rank=1, least=24, clipped=True, style="dim"),
        ],
        width,
        indent=2,
    )
    first = roles[0].scores
    yield from paragraph(
        f"Interests are those of the occupation that stands for a role {mark(first.evidence, first.source, first.as_of)}; "
        "what roles are like beside them is our estimate. With your skills and gates: hcai match --from BACKGROUND "
        "--by interest",
        width,
        style="dim",
    )


def _percent(value: float | None) -> str:
    return "?" if value is None else percent(value)


def _occupation(each: RoleFit) -> str:
    near = ", stands in" if each.stands_in else ""
    return f"{each.scores.title} {each.scores.code} ({MATCH[each.match]}{near})"
