"""The quiz as a dialogue: one statement at a time, each answer kept at once, so that one may stop and go on later.

Questions go to stderr, so that the result alone stands on stdout.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.advise.quiz.score import ACTIVITY_SCALE, PREFERENCE_SCALE
from hcai_career.person import answers as keeping
from hcai_career.show.terminal import encodable, width_of
from hcai_career.show.text.lines import wrap
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from pathlib import Path

    from hcai_career.catalog import Catalog

CELLS = 24


class Question(NamedTuple):
    """A statement and the words for the answers 1 to 5."""

    id: str
    text: str
    scale: Sequence[str]


def ask(content: Catalog, path: Path | None, given: dict[str, int]) -> dict[str, int]:
    """Ask for what has no answer yet, and keep each answer (None: nowhere). What was answered when somebody stops.

    Raises KeyboardInterrupt, having said what is kept.
    """
    asked = [
        *(Question(each.id, each.text, ACTIVITY_SCALE) for each in content.quiz.values()),
        *(Question(each.id, each.text, PREFERENCE_SCALE) for each in content.preferences.values()),
    ]
    open_ = [question for question in asked if question.id not in given]
    answers, at = dict(given), 0
    if open_:
        _say("Answer about the activity itself, not about pay or whether you could do it today.")
        _say("1 to 5, Enter: no answer, b: back, q: stop here and go on later.")
    while at < len(open_):
        question = open_[at]
        try:
            said = _answer(question, len(asked) - len(open_) + at, len(asked))
        except KeyboardInterrupt:
            _stopped(path, len(answers))
            raise
        if said == "q":
            break
        if said == "b":
            at = max(0, at - 1)
            continue
        answers.pop(question.id, None)
        if said:
            answers[question.id] = int(said)
        if path is not None:
            keeping.write(path, answers)
        at += 1
    if path is not None and len(answers) < len(asked):
        _say(f"Kept in {path}: 'hcai quiz' goes on with what has no answer yet.")
    return answers


def _stopped(path: Path | None, answered: int) -> None:
    """What Ctrl-C leaves behind."""
    if path is None or not answered:
        _say("\nStopped before an answer was kept. Begin again with: hcai quiz")
    else:
        _say(f"\nStopped; {count(answered, 'answer')} kept in {path}. Go on with: hcai quiz")


def _answer(question: Question, at: int, of: int) -> str:
    """1 to 5, an empty answer, b or q; whatever else is typed is asked again."""
    scale = ", ".join(f"{number} {words}" for number, words in enumerate(question.scale, 1))
    width = width_of(None)
    _say("\n".join(["", progress(at, of), *wrap(question.text, width), *wrap(f"({scale})", width)]))
    while True:
        sys.stderr.write("> ")
        sys.stderr.flush()
        typed = sys.stdin.readline()
        said = typed.strip().casefold()
        if not typed or said in ("q", "quit"):
            return "q"
        if said in ("", "b", "1", "2", "3", "4", "5"):
            return said
        _say("  1 to 5, Enter, b or q")


def progress(at: int, of: int) -> str:
    """`▕████░░░░▏ 9 of 48`."""
    full = round(CELLS * at / of)
    return f"▕{'█' * full}{'░' * (CELLS - full)}▏ {at + 1} of {of}"


def _say(text: str) -> None:
    sys.stderr.write(encodable(text, sys.stderr.encoding or "utf-8") + "\n")
