"""The data of a profile file → a profile, read as strictly as content: every mistake with its place and what would be right.

Written without pydantic, which takes longer to import than most queries take; names are looked up in the content, so
that a profile may say "Registered nurse" where the content says `registered-nurse`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from hcai_career.catalog.found import near, shown
from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.person import education
from hcai_career.person.profile import FORMAT, GROUNDS, Ground, HeldDegree, HeldLicence, HeldSkill, Profile
from hcai_career.problem import ContentError, NotFoundError, Problem

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Exposure
    from hcai_career.catalog.source import Document

    Route = tuple[str | int, ...]

T = TypeVar("T")
INTERESTS = ("families", "applications", "employer_types")
"""The sections of the content in which an interest may be found."""
EXPOSURES = ("none", "visits", "presence", "care")
LISTED = 12
MOST_YEARS, MOST_HOURS, MOST_BUDGET, MOST_WORDS = 60, 80, 1_000_000, 500


class ProfileError(ContentError):
    """A profile that cannot be read: holds every problem found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        count = len(problems)
        self.message = f"{count} problem{'' if count == 1 else 's'} in your profile; --no-profile goes without it"


class _WrongError(Exception):
    """A value that cannot be meant: what is wrong with it, and what would be right."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def admit(document: Document, content: Catalog) -> Profile:
    """The profile in a file. Raises ProfileError with each problem at its place."""
    reader = _Reader(document, content)
    found = reader.profile()
    if reader.problems:
        raise ProfileError(tuple(sorted(reader.problems)))
    return found


class _Reader:
    def __init__(self, document: Document, content: Catalog) -> None:
        self.document = document
        self.content = content
        self.problems: list[Problem] = []

    def profile(self) -> Profile:
        data = self.document.data
        for key in data:
            if key not in (*FIELDS, "hcai"):
                self.problem((key,), f"'{key}' is no field of a profile", _nearest(key, FIELDS), on_key=True)
        if data.get("hcai", FORMAT) != FORMAT:
            self.problem(("hcai",), f"hcai: is {shown(data['hcai'])}", f"this hcai reads '{FORMAT}'")
        values = {key: self.field(key, data[key]) for key in FIELDS if data.get(key) is not None}
        return Profile(**{key: value for key, value in values.items() if value is not None})

    def field(self, key: str, value: Any) -> Any:
        with self.at((key,)):
            return FIELDS[key](self, key, value)
        return None

    def problem(self, route: Route, message: str, hint: str = "", *, on_key: bool = False) -> None:
        self.problems.append(Problem(self.document.place(route, on_key), message, hint))

    @contextmanager
    def at(self, route: Route) -> Iterator[None]:
        """What is wrong within is a problem at a place; the rest is read all the same."""
        try:
            yield
        except _WrongError as error:
            self.problem(route, f"{_path(route)}: {error.message}", error.hint)
        except NotFoundError as error:
            self.problem(route, f"{_path(route)}: {error.message}", error.hint)

    # -- the kinds of fields --

    def start(self, _: str, value: Any) -> str:
        return self.content.start(_text(value)).id

    def name(self, section: str, value: Any) -> str:
        try:
            return self.content.find(section, _text(value))
        except NotFoundError as error:
            ids = list(self.content.section(section))
            some = f"{', '.join(ids[:LISTED])}{' and others' if len(ids) > LISTED else ''}"
            raise _WrongError(error.message, error.hint or f"there are: {some}") from None

    def names(self, key: str, value: Any, find: Callable[[Any], str]) -> tuple[str, ...]:
        found = []
        for number, each in enumerate(_list(value)):
            with self.at((key, number)):
                found.append(find(each))
        return tuple(dict.fromkeys(found))

    def skills(self, key: str, value: Any) -> tuple[HeldSkill, ...]:
        found: dict[str, HeldSkill] = {}
        for name, said in _mapping(value, "a skill and its level each, such as 'python: 2'").items():
            with self.at((key, name)):
                skill = self.content.skill(name).id
                if skill in found:
                    raise _WrongError(f"the skill {skill} stands twice", "keep one of them")
                found[skill] = self.skill((key, name), skill, said)
        return tuple(found.values())

    def skill(self, route: Route, skill: str, said: Any) -> HeldSkill:
        if not isinstance(said, dict):
            return HeldSkill(skill, _level(said))
        self.keys(route, said, ("level", "evidence", "words"))
        if "level" not in said:
            raise _WrongError("says no level", "such as {level: 2, evidence: course, words: CS50P}")
        level, evidence, words = 0, "said", None
        with self.at((*route, "level")):
            level = _level(said["level"])
        with self.at((*route, "evidence")):
            evidence = _one_of(said.get("evidence", "said"), GROUNDS)
        with self.at((*route, "words")):
            words = _optional(said.get("words"), _words)
        return HeldSkill(skill, level, cast("Ground", evidence), words)

    def degree(self, key: str, value: Any) -> HeldDegree:
        if not isinstance(value, dict):
            return HeldDegree(_eqf(value))
        self.keys((key,), value, ("eqf", "title"))
        if "eqf" not in value:
            raise _WrongError("says no level", "such as {eqf: bachelor, title: BSc Nursing}")
        with self.at((key, "eqf")):
            return HeldDegree(_eqf(value["eqf"]), _optional(value.get("title"), _words))
        return HeldDegree(1)

    def licences(self, key: str, value: Any) -> tuple[HeldLicence, ...]:
        if isinstance(value, str) and value.casefold() == "none":
            return ()
        found = []
        for number, each in enumerate(_list(value)):
            with self.at((key, number)):
                found.append(self.licence((key, number), each))
        return tuple(found)

    def licence(self, route: Route, value: Any) -> HeldLicence:
        if not isinstance(value, dict):
            return HeldLicence(self.name("professions", value))
        self.keys(route, value, ("profession", "jurisdiction", "expires"))
        if "profession" not in value:
            raise _WrongError("says no profession", "such as {profession: nurse, jurisdiction: us}")
        profession, place, expires = "", None, None
        with self.at((*route, "profession")):
            profession = self.name("professions", value["profession"])
        with self.at((*route, "jurisdiction")):
            place = _optional(value.get("jurisdiction"), lambda said: self.name("jurisdictions", said))
        with self.at((*route, "expires")):
            expires = _optional(value.get("expires"), _day)
        return HeldLicence(profession, place, expires)

    def credential(self, value: Any) -> str:
        typed = _text(value)
        return typed if typed in self.content.resources else self.content.find("credentials", typed)

    def interest(self, value: Any) -> str:
        return interest(self.content, _text(value))

    def keys(self, route: Route, value: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in value:
            if key not in known:
                what = f"{_path(route)}: '{key}' is not known here"
                self.problem((*route, key), what, _nearest(key, known), on_key=True)


def _number(least: float, most: float, unit: str) -> Callable[[_Reader, str, Any], float]:
    def read(_: _Reader, __: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _WrongError(f"is {shown(value)}, not a number", f"{unit} from {least:g} to {most:,.0f}")
        if not (math.isfinite(value) and least <= value <= most):
            raise _WrongError(f"{value:g} is out of range", f"{unit} from {least:g} to {most:,.0f}")
        return float(value)

    return read


FIELDS: dict[str, Callable[[_Reader, str, Any], Any]] = {
    "background": _Reader.start,
    "skills": _Reader.skills,
    "education": _Reader.degree,
    "licences": _Reader.licences,
    "years": _number(0, MOST_YEARS, "years"),
    "exposure": lambda _, __, value: cast("Exposure", _one_of(value, EXPOSURES)),
    "credentials": lambda reader, key, value: reader.names(key, value, reader.credential),
    "hours_per_week": _number(0.5, MOST_HOURS, "hours"),
    "budget": _number(0, MOST_BUDGET, "US dollars"),
    "region": lambda reader, _, value: reader.name("regions", value),
    "jurisdiction": lambda reader, _, value: reader.name("jurisdictions", value),
    "languages": lambda reader, key, value: reader.names(key, value, language),
    "interests": lambda reader, key, value: reader.names(key, value, reader.interest),
    "targets": lambda reader, key, value: reader.names(key, value, lambda each: reader.name("roles", each)),
}
"""What a profile may hold, in the order in which it is asked for and shown, and how each is read."""


def interest(content: Catalog, typed: str) -> str:
    """The family of roles, use of AI or kind of employer that a name means. Raises NotFoundError."""
    for section in INTERESTS:
        try:
            return content.find(section, typed)
        except NotFoundError:
            continue
    names = [name[0] for section in INTERESTS for name in content.names(section)]
    what = f"no family of roles, use of AI or kind of employer is called {shown(typed)}"
    raise NotFoundError(what, _nearest(typed, names))


def language(value: Any) -> str:
    """A language code. Raises NotFoundError for what is none."""
    if isinstance(value, str) and len(value) in (2, 3) and value.isascii() and value.isalpha():
        return value.lower()
    raise NotFoundError(f"{shown(value)} is not a language", "two or three letters, such as en")


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _WrongError(f"is {shown(value)}, not a name", "write the id or the title of one")
    return value


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongError(f"is {shown(value)}, not text", "put it in quotes if it is one")
    if len(value) > MOST_WORDS:
        raise _WrongError(f"is {len(value):,} characters long", f"at most {MOST_WORDS}")
    return value


def _optional(value: Any, read: Callable[[Any], T]) -> T | None:
    return None if value is None else read(value)


def _list(value: Any) -> list[Any]:
    if isinstance(value, str):
        return [value]  # one of them needs no brackets
    if not isinstance(value, list):
        raise _WrongError(f"is {shown(value)}, not a list", "items in [brackets], or each on its own line after '- '")
    return value


def _mapping(value: Any, hint: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _WrongError(f"is {shown(value)}, not a mapping", hint)
    return value


def _level(value: Any) -> Literal[0, 1, 2, 3, 4, 5]:
    if isinstance(value, bool) or value not in (0, 1, 2, 3, 4, 5):
        scale = ", ".join(f"{number} {words}" for number, words in enumerate(LEVEL_NAMES))
        raise _WrongError(f"{shown(value)} is not a level", f"levels are {scale}")
    return cast("Literal[0, 1, 2, 3, 4, 5]", int(value))


def _eqf(value: Any) -> int:
    found = None if isinstance(value, bool | float) else education.eqf_of(str(value))
    if found is None:
        raise _WrongError(f"{shown(value)} is not a level of education", education.RIGHT)
    return found


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise _WrongError(f"{shown(value)} is not a day", "year-month-day, such as 2028-03-31") from None


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if value in words:
        return str(value)
    raise _WrongError(f"{shown(value)} is not one of the words that may stand here", f"one of {', '.join(words)}")


def _nearest(key: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, whichever way its words were joined; else all that are known."""
    close = near(key.replace("-", "_"), known) or near(key.replace(" ", "-"), known)
    return close or f"known are {', '.join(known)}"


def _path(route: Route) -> str:
    text = ""
    for step in route:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
