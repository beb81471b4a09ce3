"""Answers to the quiz, as they are kept in a file: read strictly, written whole, and sent nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hcai_career.problem import ContentError, NotFoundError, Problem

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

FORMAT = "quiz-answers/1"
HEADER = "# Your answers to 'hcai quiz', 1 to 5 for each statement. They stay on this disk and are sent nowhere.\n"
VALUES = (1, 2, 3, 4, 5)


def usual() -> Path | None:
    """Where answers are kept: beside the profile. None when the user has no home."""
    from hcai_career.person.profile_file import default

    place = default()
    return None if place is None else place.with_name("quiz-answers.yaml")


def read(content: Catalog, path: Path) -> dict[str, int]:
    """The answers by the ids of the statements. NotFoundError for no file, ContentError for what is wrong in it."""
    from hcai_career.catalog.typed import open_file

    try:
        document = open_file(path)
    except FileNotFoundError:
        raise NotFoundError(f"there are no answers in {path}", "hcai quiz asks for them, and keeps them") from None
    data = document.data
    if not isinstance(data, dict) or data.get("hcai") != FORMAT or not isinstance(data.get("answers"), dict):
        hint = f"it begins with 'hcai: {FORMAT}' and has 'answers:', the id of each statement with a number from 1 to 5"
        raise ContentError((Problem(document.place(()), "is no file of answers", hint),))
    given = data["answers"]
    asked = {*content.quiz, *content.preferences}
    problems = [
        Problem(document.place(("answers", key)), f"answers.{key}: {what}", hint)
        for key, value in given.items()
        for what, hint in _wrong(key, value, asked)
    ]
    if problems:
        raise ContentError(tuple(problems))
    return dict(given)


def write(path: Path, answers: Mapping[str, int]) -> None:
    """Keep answers, whole or not at all. Raises CannotKeepError."""
    from hcai_career.person import keep

    lines = "".join(f"  {key}: {value}\n" for key, value in answers.items())
    keep.make_folder(path, "--answers FILE names another")
    keep.replace(path, f"{HEADER}hcai: {FORMAT}\nanswers:{' {}' if not answers else ''}\n{lines}", mode=keep.OWN)


def _wrong(key: str, value: object, asked: set[str]) -> list[tuple[str, str]]:
    if key not in asked:
        return [("no statement has this id", "'hcai quiz --questions' shows all")]
    if type(value) is not int or value not in VALUES:
        return [(f"{value!r} is no answer", "a number from 1 to 5; leave out what you have no answer to")]
    return []
