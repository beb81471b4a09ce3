"""The data of a profile file → a profile, read as strictly as content: every mistake with its place and what would be right.

Written without pydantic, which takes longer to import than most queries take; names are looked up in the content, so
that a profile may say "Registered nurse" where the content says `registered-nurse`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from hcai_career.catalog.found import shown
from hcai_career.person import profile_values as values
from hcai_career.person.profile import FORMAT, GROUNDS, Ground, HeldDegree, HeldLicence, HeldSkill, Profile
from hcai_career.person.profile_values import WrongError
from hcai_career.problem import ContentError, NotFoundError, Problem

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Exposure
    from hcai_career.catalog.source import Document

    Route = tuple[str | int, ...]

INTERESTS = ("families", "applications", "employer_types")
"""The sections of the content in which an interest may be found."""
EXPOSURES = ("none", "visits", "presence", "care")
LISTED = 12
MOST_YEARS, MOST_HOURS, MOST_BUDGET = 60, 80, 1_000_000


class ProfileError(ContentError):
    """A profile that cannot be read: holds every problem found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        count = len(problems)
        self.message = f"{count} problem{'' if count == 1 else 's'} in your profile; --no-profile goes without it"


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
                self.problem((key,), f"'{key}' is no field of a profile", values.nearest(key, FIELDS), on_key=True)
        if data.get("hcai", FORMAT) != FORMAT:
            self.problem(("hcai",), f"hcai: is {shown(data['hcai'])}", f"this hcai reads '{FORMAT}'")
        said = {key: self.field(key, data[key]) for key in FIELDS if data.get(key) is not None}
        return Profile(**{key: value for key, value in said.items() if value is not None})

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
        except WrongError as error:
            self.problem(route, f"{_path(route)}: {error.message}", error.hint)
        except NotFoundError as error:
            self.problem(route, f"{_path(route)}: {error.message}", error.hint)

    # -- the kinds of fields --

    def start(self, _: str, value: Any) -> str:
        return self.content.start(values.name(value)).id

    def name(self, section: str, value: Any) -> str:
        try:
            return self.content.find(section, values.name(value))
        except NotFoundError as error:
            ids = list(self.content.section(section))
            some = f"{', '.join(ids[:LISTED])}{' and others' if len(ids) > LISTED else ''}"
            raise WrongError(error.message, error.hint or f"there are: {some}") from None

    def names(self, key: str, value: Any, find: Callable[[Any], str]) -> tuple[str, ...]:
        found = []
        for number, each in enumerate(values.items(value)):
            with self.at((key, number)):
                found.append(find(each))
        return tuple(dict.fromkeys(found))

    def skills(self, key: str, value: Any) -> tuple[HeldSkill, ...]:
        found: dict[str, HeldSkill] = {}
        for name, said in values.mapping(value, "a skill and its level each, such as 'python: 2'").items():
            with self.at((key, name)):
                skill = self.content.skill(name).id
                if skill in found:
                    raise WrongError(f"the skill {skill} stands twice", "keep one of them")
                found[skill] = self.skill((key, name), skill, said)
        return tuple(found.values())

    def skill(self, route: Route, skill: str, said: Any) -> HeldSkill:
        if not isinstance(said, dict):
            return HeldSkill(skill, values.level(said))
        self.keys(route, said, ("level", "evidence", "words"))
        if "level" not in said:
            raise WrongError("says no level", "such as {level: 2, evidence: course, words: CS50P}")
        level, evidence, words = 0, "said", None
        with self.at((*route, "level")):
            level = values.level(said["level"])
        with self.at((*route, "evidence")):
            evidence = values.one_of(said.get("evidence", "said"), GROUNDS)
        with self.at((*route, "words")):
            words = values.optional(said.get("words"), values.words)
        return HeldSkill(skill, level, cast("Ground", evidence), words)

    def degree(self, key: str, value: Any) -> HeldDegree:
        if not isinstance(value, dict):
            return HeldDegree(values.eqf(value))
        self.keys((key,), value, ("eqf", "title"))
        if "eqf" not in value:
            raise WrongError("says no level", "such as {eqf: bachelor, title: BSc Nursing}")
        eqf, title = 1, None
        with self.at((key, "eqf")):
            eqf = values.eqf(value["eqf"])
        with self.at((key, "title")):
            title = values.optional(value.get("title"), values.words)
        return HeldDegree(eqf, title)

    def licences(self, key: str, value: Any) -> tuple[HeldLicence, ...]:
        if isinstance(value, str) and value.casefold() == "none":
            return ()
        found = []
        for number, each in enumerate(values.items(value)):
            with self.at((key, number)):
                found.append(self.licence((key, number), each))
        return tuple(found)

    def licence(self, route: Route, value: Any) -> HeldLicence:
        if not isinstance(value, dict):
            return HeldLicence(self.name("professions", value))
        self.keys(route, value, ("profession", "jurisdiction", "expires"))
        if "profession" not in value:
            raise WrongError("says no profession", "such as {profession: nurse, jurisdiction: us}")
        profession, place, expires = "", None, None
        with self.at((*route, "profession")):
            profession = self.name("professions", value["profession"])
        with self.at((*route, "jurisdiction")):
            place = values.optional(value.get("jurisdiction"), lambda said: self.name("jurisdictions", said))
        with self.at((*route, "expires")):
            expires = values.optional(value.get("expires"), values.day)
        return HeldLicence(profession, place, expires)

    def credential(self, value: Any) -> str:
        typed = values.name(value)
        return typed if typed in self.content.resources else self.content.find("credentials", typed)

    def interest(self, value: Any) -> str:
        return interest(self.content, values.name(value))

    def keys(self, route: Route, value: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in value:
            if key not in known:
                what = f"{_path(route)}: '{key}' is not known here"
                self.problem((*route, key), what, values.nearest(key, known), on_key=True)


def _number(least: float, most: float, unit: str) -> Callable[[_Reader, str, Any], float]:
    return lambda _, __, value: values.number(value, least, most, unit)


FIELDS: dict[str, Callable[[_Reader, str, Any], Any]] = {
    "background": _Reader.start,
    "skills": _Reader.skills,
    "education": _Reader.degree,
    "licences": _Reader.licences,
    "years": _number(0, MOST_YEARS, "years"),
    "exposure": lambda _, __, value: cast("Exposure", values.one_of(value, EXPOSURES)),
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
    raise NotFoundError(what, values.nearest(typed, names))


def language(value: Any) -> str:
    """A language code. Raises NotFoundError for what is none."""
    if isinstance(value, str) and len(value) in (2, 3) and value.isascii() and value.isalpha():
        return value.lower()
    raise NotFoundError(f"{shown(value)} is not a language", "two or three letters, such as en")


def _path(route: Route) -> str:
    text = ""
    for step in route:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
