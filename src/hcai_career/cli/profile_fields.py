"""What a profile is given on the command line, and what that changes in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from hcai_career.cli.options import Closeness, Credential, Education, From, Jurisdiction, Licence
from hcai_career.cli.parameters import Option

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

    Data = dict[str, Any]


class ProfileFields(NamedTuple):
    """What someone says of themselves, as typed."""

    from_: From = None
    have: Annotated[
        list[str] | None, Option(metavar="SKILL=LEVEL", help="A level that you hold, 0 to 5. Repeatable.")
    ] = None
    evidence: Annotated[
        Literal["said", "background", "resume", "course", "credential", "work", "project"] | None,
        Option(help="With --have: what the level rests on."),
    ] = None
    words: Annotated[str | None, Option(metavar="TEXT", help="With --have: the words that say so.")] = None
    education: Education = None
    degree: Annotated[str | None, Option(metavar="TITLE", help="What that degree is called.")] = None
    licence: Licence = None
    licensed_in: Annotated[
        str | None,
        Option(metavar="PLACE", help="With --licence: where it is valid, such as us.", complete="jurisdictions"),
    ] = None
    expires: Annotated[str | None, Option(metavar="DATE", help="With --licence: its last day, YYYY-MM-DD.")] = None
    years: Annotated[float | None, Option(metavar="YEARS", help="Years of work in your background.")] = None
    exposure: Closeness = None
    credential: Credential = None
    hours_per_week: Annotated[float | None, Option(metavar="HOURS", help="Hours you can study a week.")] = None
    budget: Annotated[float | None, Option(metavar="USD", help="The most you can spend, in US dollars.")] = None
    region: Annotated[
        str | None, Option(metavar="REGION", help="Where you would work, such as california.", complete="regions")
    ] = None
    jurisdiction: Jurisdiction = None
    language: Annotated[list[str] | None, Option(metavar="CODE", help="A language you learn in. Repeatable.")] = None
    interest: Annotated[
        list[str] | None,
        Option(metavar="NAME", help="A family of roles, a use of AI or a kind of employer. Repeatable."),
    ] = None
    target: Annotated[
        list[str] | None, Option(metavar="ROLE", help="A role you aim at. Repeatable.", complete="roles")
    ] = None


NO_FIELDS = ProfileFields()


_NAMED = {
    "background": "from_",
    "skills": "have",
    "licences": "licence",
    "credentials": "credential",
    "languages": "language",
    "interests": "interest",
    "targets": "target",
}
"""The options whose names are not those of their fields."""
_LISTS = ("have", "licence", "credential", "language", "interest", "target")
_NUMBERS = ("years", "hours_per_week", "budget")


def with_named(typed: ProfileFields, words: Sequence[str]) -> ProfileFields:
    """The same with a field by its name, as in `budget 1500`, `languages en de`, `skills.python 2`. UsageError."""
    from hcai_career.catalog.found import near
    from hcai_career.person.profile_read import FIELDS
    from hcai_career.problem import UsageError

    field, _, part = words[0].partition(".")
    field, values = field.replace("-", "_"), list(words[1:])
    if field not in FIELDS or (part and field != "skills"):
        hint = near(field, FIELDS) or f"fields are {', '.join(FIELDS)}"
        raise UsageError(f"'{words[0]}' is no field of a profile", hint)
    if not values:
        raise UsageError(f"{words[0]} needs a value", "for example: hcai profile set budget 1500")
    if part:
        values = [f"{part}={' '.join(values)}"]
    option = _NAMED.get(field, field)
    if getattr(typed, option) is not None:
        raise UsageError(f"{words[0]} is said twice", "by its name or by its option, not both")
    value: Any = values if option in _LISTS else " ".join(values)
    if option in _NUMBERS:
        value = _number(words[0], value)
    return typed._replace(**{option: value})


def _number(field: str, typed: str) -> float:
    from hcai_career.problem import UsageError

    try:
        return float(typed)
    except ValueError:
        raise UsageError(f"{field}: '{typed}' is not a number", "write it in figures") from None


def change(content: Catalog, typed: ProfileFields) -> Callable[[Data], None]:
    """What was typed as a change of the data of a profile. UsageError or NotFoundError for what cannot be meant."""
    from hcai_career.cli import parse
    from hcai_career.person import profile_read

    _check_company(typed)
    have, licences = parse.levels(content, typed.have or ()), _licences(content, typed)
    single = dict(_single(content, typed))
    lists = {
        "credentials": [
            each if each in content.resources else content.find("credentials", each) for each in typed.credential or ()
        ],
        "languages": [profile_read.language(each) for each in typed.language or ()],
        "interests": [profile_read.interest(content, each) for each in typed.interest or ()],
        "targets": [content.role(each).id for each in typed.target or ()],
    }

    def make(data: Data) -> None:
        data.update(single)
        for skill, level in have.items():
            hold(content, data, skill, {"level": level, "evidence": typed.evidence, "words": typed.words})
        _degree(data, typed)
        for licence in licences or ():
            hold_licence(content, data, licence)
        if licences == []:
            data["licences"] = []
        for key, new in lists.items():
            add(data, key, new)

    return make


def _check_company(typed: ProfileFields) -> None:
    """What is said of something else needs it beside it."""
    from hcai_career.problem import UsageError

    for name in ("evidence", "words"):
        if getattr(typed, name) is not None and not typed.have:
            raise UsageError(f"--{name} goes with --have", "for example --have python=2 --evidence course")
    for name in ("licensed_in", "expires"):
        if getattr(typed, name) is not None and (not typed.licence or "none" in typed.licence):
            what = f"--{name.replace('_', '-')} goes with --licence"
            raise UsageError(what, "for example --licence nurse --licensed-in us --expires 2028-03-31")


def _single(content: Catalog, typed: ProfileFields) -> Iterable[tuple[str, Any]]:
    """The fields that hold one value."""
    from hcai_career.cli import parse

    if typed.from_ is not None:
        yield "background", content.start(typed.from_).id
    if typed.years is not None:
        yield "years", _figure(parse.amount("--years", typed.years, 0, 60, "years"))
    if typed.exposure is not None:
        yield "exposure", _exposure(typed.exposure)
    if typed.hours_per_week is not None:
        hours = parse.amount("--hours-per-week", typed.hours_per_week, 0.5, parse.MOST_HOURS_A_WEEK, "hours")
        yield "hours_per_week", _figure(hours)
    if typed.budget is not None:
        yield "budget", _figure(parse.amount("--budget", typed.budget, 0, 1_000_000, "US dollars"))
    if typed.region is not None:
        yield "region", content.find("regions", typed.region)
    if typed.jurisdiction is not None:
        yield "jurisdiction", content.find("jurisdictions", typed.jurisdiction)


def _exposure(typed: str) -> str:
    """Checked here too: a field that is set by its name passes no list of choices."""
    from hcai_career.person.profile_read import EXPOSURES
    from hcai_career.problem import UsageError

    if typed not in EXPOSURES:
        raise UsageError(f"exposure: '{typed}' is not one of the words", f"say {', '.join(EXPOSURES)}")
    return typed


def _licences(content: Catalog, typed: ProfileFields) -> list[Data] | None:
    """The licences that were typed; an empty list says that none is held, None that nothing was said."""
    from datetime import date

    from hcai_career.advise.query.standing import said
    from hcai_career.cli import parse

    held = said(content, licences=typed.licence or ()).licences
    if held is None:
        return None
    place = None if typed.licensed_in is None else content.find("jurisdictions", typed.licensed_in)
    last = None
    if typed.expires is not None:
        last = parse.day("--expires", typed.expires, date.today()).isoformat()  # noqa: DTZ011 — the user's own day
    return [{"profession": each, "jurisdiction": place, "expires": last} for each in held]


def _degree(data: Data, typed: ProfileFields) -> None:
    from hcai_career.person.education import NAMES, RIGHT, eqf_of
    from hcai_career.problem import UsageError

    old = data.get("education")
    eqf: Any = old.get("eqf") if isinstance(old, dict) else old
    if typed.education is not None:
        level = eqf_of(typed.education)
        if level is None:
            raise UsageError(f"--education: '{typed.education}' is not a level of education", RIGHT)
        eqf = NAMES.get(level, level)
        data["education"] = eqf
    if typed.degree is not None:
        if eqf is None:
            raise UsageError(
                "--degree goes with --education", "for example --education bachelor --degree 'BSc Nursing'"
            )
        data["education"] = {"eqf": eqf, "title": typed.degree}


def hold(content: Catalog, data: Data, skill: str, said: Data) -> None:
    """Hold a skill at a level; one that stands there under another of its names stays under it."""
    skills = data["skills"] = dict(data.get("skills") or {})
    key = next((name for name in skills if content.skill(name).id == skill), skill)
    given = _given(said)
    skills[key] = given if len(given) > 1 or isinstance(skills.get(key), dict) else given["level"]


def hold_licence(content: Catalog, data: Data, licence: Data) -> None:
    """Hold a licence, in the place of the same one if it stands there already."""
    old = data.get("licences") or []
    held = [old] if isinstance(old, str) and old != "none" else list(old) if isinstance(old, list) else []
    for number, each in enumerate(held):
        one = each if isinstance(each, dict) else {"profession": each}
        same = content.find("professions", one["profession"]) == licence["profession"]
        place = one.get("jurisdiction")
        where = None if place is None else content.find("jurisdictions", place)
        if same and (where in (None, licence["jurisdiction"]) or licence["jurisdiction"] is None):
            held[number] = _short({**one, **_given(licence), "profession": one["profession"]})
            break
    else:
        held.append(_short(_given(licence)))
    data["licences"] = held


def add(data: Data, key: str, new: Iterable[str]) -> None:
    """Add names to a list, each once."""
    old = data.get(key) or []
    held = [old] if isinstance(old, str) else list(old)
    more = [each for each in dict.fromkeys(new) if each not in held]
    if more:
        data[key] = [*held, *more]


def _given(said: Data) -> Data:
    return {key: value for key, value in said.items() if value is not None}


def _short(licence: Data) -> Data | str:
    """A licence of which only the profession is said needs no braces."""
    return licence if len(licence) > 1 else str(licence["profession"])


def _figure(value: float) -> float:
    return int(value) if value == int(value) else value
