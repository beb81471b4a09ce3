"""The questions of `hcai profile init`: one for each field, each answer kept at once, each question to be skipped.

Questions and remarks go to stderr, as all that is no answer of a program. What was asked before and answered stands in
the file, so that a dialogue which was broken off goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hcai_career.cli import asking, profile_fields
from hcai_career.cli.profile_fields import NO_FIELDS, ProfileFields
from hcai_career.person import keep, profile_file
from hcai_career.person.profile_read import EXPOSURES
from hcai_career.problem import ContentError, HcaiError, UsageError
from hcai_career.show.terminal import emit
from hcai_career.show.text.used import short

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


class Question(NamedTuple):
    """What is asked for a field of the profile, an example of an answer, and how the answer is understood."""

    field: str
    asks: str
    example: str
    understand: Callable[[str], ProfileFields]


def _number(option: str) -> Callable[[str], ProfileFields]:
    def understand(answer: str) -> ProfileFields:
        try:
            return _fields(option, float(answer.replace(",", "").strip("$ ")))
        except ValueError:
            raise UsageError(f"'{answer}' is not a number", "write it in figures") from None

    return understand


def _several(option: str) -> Callable[[str], ProfileFields]:
    return lambda answer: _fields(option, [each.strip() for each in answer.split(",") if each.strip()])


def _one(option: str) -> Callable[[str], ProfileFields]:
    return lambda answer: _fields(option, answer)


def _fields(option: str, value: Any) -> ProfileFields:
    """The answer as if it had been typed as an option."""
    return NO_FIELDS._replace(**{option: value})


def _levels(answer: str) -> ProfileFields:
    pairs = [each.strip().replace(" = ", "=") for each in answer.split(",") if each.strip()]
    joined = [each if "=" in each else "=".join(each.rsplit(maxsplit=1)) for each in pairs]  # "python 2" is plain too
    return NO_FIELDS._replace(have=joined)


def _licence(answer: str) -> ProfileFields:
    parts = [each.strip() for each in answer.split(",")]
    if len(parts) > 3:
        raise UsageError("more than a profession, a place and a day", "one licence now; more with: hcai profile set")
    words = [part or None for part in (*parts, "", "")][:3]
    return NO_FIELDS._replace(
        licence=[answer if words[0] is None else words[0]], licensed_in=words[1], expires=words[2]
    )


def _closeness(answer: str) -> ProfileFields:
    fits = [word for word in EXPOSURES if word.startswith(answer.casefold())]
    if len(fits) != 1:
        raise UsageError(f"'{answer}' is not one of the words", f"say {', '.join(EXPOSURES)}")
    return _fields("exposure", fits[0])


QUESTIONS = (
    Question("background", "What are you, or what were you last?", "registered nurse", _one("from_")),
    Question("years", "For how many years?", "8", _number("years")),
    Question("skills", "Skills beyond that, each with a level from 0 to 5?", "python 2, statistics 3", _levels),
    Question("education", "Your highest finished degree?", "bachelor", _one("education")),
    Question("licences", "A licence to practise, its place and last day? Or none?", "nurse, us, 2028-03-31", _licence),
    Question("exposure", "How close to care have you been: none, visits, presence or care?", "care", _closeness),
    Question("credentials", "Credentials that you hold?", "chda, cphims", _several("credential")),
    Question("region", "Where would you work?", "california", _one("region")),
    Question("hours_per_week", "Hours a week for learning?", "6", _number("hours_per_week")),
    Question("budget", "The most you can spend, in US dollars?", "1500", _number("budget")),
    Question("languages", "Languages you learn in?", "en, es", _several("language")),
    Question(
        "interests",
        "Families of roles, uses of AI or kinds of employers you like?",
        "medical-imaging",
        _several("interest"),
    ),
    Question("targets", "Roles you aim at?", "clinical-ai-specialist", _several("target")),
)


def run(content: Catalog, path: Path) -> int:
    """Ask what the profile does not say yet. 0 when all was asked, 130 when it was broken off."""
    said = _said(content, path)
    left = [each for each in QUESTIONS if each.field not in said]
    where = short(str(path.absolute()))
    if not left:
        emit(f"{where} says all that would be asked. Look at it: hcai profile show\n")
        return 0
    asking.tell(f"{len(left)} questions. Enter skips one, Ctrl-C stops: what is answered is kept, in {where}.\n")
    kept = 0
    try:
        for number, question in enumerate(left, 1):
            kept += _asked(content, path, f"{number}/{len(left)}", question)
    except EOFError:
        asking.tell("\n")
    except KeyboardInterrupt:
        asking.tell(f"\nStopped; {_answers(kept)} kept. Go on with: hcai profile init\n")
        return 130
    emit(f"{_answers(kept)} kept in {where}. Look at it: hcai profile show\n")
    return 0


def _said(content: Catalog, path: Path) -> set[str]:
    """The fields that the profile says something of. ProfileError where it is broken, before anything is asked."""
    if not profile_file.is_there(path):
        keep.make_folder(path)
        return set()
    profile_file.read(path, content)
    data = profile_file.document(profile_file.text(path), path).data
    return {key for key, value in data.items() if value is not None}


def _asked(content: Catalog, path: Path, place: str, question: Question) -> bool:
    """Ask until the answer is understood or skipped; whether something was kept."""
    while True:
        asking.tell(f"\n{place}  {question.asks}\n     such as: {question.example}\n     > ")
        answer = asking.answer()
        if not answer:
            return False
        try:
            profile_file.change(path, content, profile_fields.change(content, question.understand(answer)))
        except (keep.CannotKeepError, ContentError):
            raise
        except HcaiError as error:
            asking.tell(f"     {error.message}\n" + (f"     {error.hint}\n" if error.hint else ""))
        else:
            return True


def _answers(kept: int) -> str:
    return f"{kept} answer{'' if kept == 1 else 's'}"
