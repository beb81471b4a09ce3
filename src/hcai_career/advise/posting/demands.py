"""What a posting asks besides skills: a licence, a degree, years, certifications."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hcai_career.advise.posting.result import AskedCredential, AskedDegree, AskedLicence, AskedYears
from hcai_career.advise.posting.strength import asked_at_all, asking
from hcai_career.person.resume.degrees import levels_named
from hcai_career.person.resume.dictionary import Dictionary
from hcai_career.person.resume.licences import credential_names

if TYPE_CHECKING:
    from hcai_career.advise.posting.result import Asking
    from hcai_career.advise.posting.sections import Asked
    from hcai_career.catalog import Catalog

_PROFESSION = {
    profession: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
    for profession, words in {
        "nurse": r"RN|NMC|(?i:nurse|nursing\slicen[cs]e|registered\snurses?|nurses)",
        "midwife": r"(?i:midwi(?:fe|ves))",
        "physician": r"MD|MD/DO|GMC|(?i:physicians?|doctors?|medical\slicen[cs]e|medical\sdoctor)",
        "dentist": r"GDC|(?i:dentists?)",
        "pharmacist": r"GPhC|(?i:pharmacists?|pharmacy\slicen[cs]e)",
        "radiographer": r"ARRT|(?i:radiographers?|radiologic\stechnologists?)",
        "psychologist": r"(?i:psychologists?)",
        "clinical-scientist": r"(?i:registered\sclinical\sscientist)",
        "ahp": r"HCPC|(?i:physiotherapists?|physical\stherapists?|occupational\stherapists?|paramedics?|allied\shealth)",
    }.items()
}
_REGISTERED = re.compile(
    r"\b(?:registered|registration|licen[cs]ed?|licensure|board[- ]certified|clinical background|unrestricted)\b",
    re.IGNORECASE,
)
_NUMBER = {
    name: at
    for at, name in enumerate(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
}
_YEARS = re.compile(
    rf"\b(?P<low>\d{{1,2}}|{'|'.join(_NUMBER)})\s?\+?\s?(?:\(\d{{1,2}}\)\s?)?(?:(?:-|–|to|or more)\s?(?:\d{{1,2}})?\s?)?(?:years|yrs|jahre|años)\b(?!\s?old)",
    re.IGNORECASE,
)
_LEAST = re.compile(r",?\s(?:and|plus)\s|;|(?<=[.!?])\s")
_PLAIN_DEGREE = re.compile(
    r"\b(?:degree\s(?:in|or)|(?<!or )degree,|university degree|college degree|graduate degree|hochschulabschluss|abgeschlossenes studium)\b",
    re.IGNORECASE,
)
_PLAIN_DIPLOMA = re.compile(r"\bdiploma\b(?!-)", re.IGNORECASE)
_ENROLLED = re.compile(r"\b(?:students?|enrolled|pursuing|studying)\b", re.IGNORECASE)
BACHELOR, DIPLOMA = 6, 5


def licence(parts: Sequence[Asked]) -> AskedLicence | None:
    """The licence that is asked for; a required one counts before a preferred one."""
    found = list(_licences(parts))
    return next((each for each in found if each.asking == "required"), found[0] if found else None)


def _licences(parts: Sequence[Asked]) -> Iterator[AskedLicence]:
    for part in parts:
        for sentence, begins in _pieces(part.text, re.compile(r"[;]|(?<=[.!?])\s+(?=[A-Z])")):
            sign = _REGISTERED.search(sentence)
            if sign is None or not asked_at_all(part, begins + sign.start(), begins + sign.end()):
                continue
            named = [profession for profession, pattern in _PROFESSION.items() if pattern.search(sentence)]
            if named:
                start, end = begins + sign.start(), begins + sign.end()
                yield AskedLicence(tuple(named), asking(part, start, end), part.quoted(start, end))


def degree(parts: Sequence[Asked]) -> AskedDegree | None:
    """The lowest degree that is enough: the highest of what is required together, or the lowest that is preferred."""
    found = list(_degrees(parts))
    required = [each for each in found if each.asking == "required"]
    if required:
        return max(required, key=lambda each: each.eqf)
    return min(found, key=lambda each: each.eqf, default=None)


def _degrees(parts: Sequence[Asked]) -> Iterator[AskedDegree]:
    for part in parts:
        if part.section in ("employer", "start", "duties"):
            continue
        for piece, begins in _pieces(part.text, _LEAST):
            named = sorted(_named(piece))
            if not named or _ENROLLED.search(piece):
                continue
            by_asking: dict[Asking, tuple[int, int, int]] = {}
            for start, end, eqf in named:
                kind = asking(part, begins + start, begins + end)
                if kind not in by_asking or eqf < by_asking[kind][2]:
                    by_asking[kind] = (start, end, eqf)
            for kind, (start, end, eqf) in by_asking.items():
                if asked_at_all(part, begins + start, begins + end):
                    yield AskedDegree(eqf, kind, part.quoted(begins + start, begins + end))


def _named(piece: str) -> Iterator[tuple[int, int, int]]:
    """The degrees that are named, or what a degree or a diploma without a name is at least."""
    named = list(levels_named(piece))
    plain = [] if named else [(_PLAIN_DEGREE, BACHELOR), (_PLAIN_DIPLOMA, DIPLOMA)]
    yield from named
    yield from ((*found.span(), eqf) for pattern, eqf in plain if (found := pattern.search(piece)))


def years(parts: Sequence[Asked]) -> AskedYears | None:
    """The most years that are required, each by its lower end."""
    found = []
    for part in parts:
        for match in _YEARS.finditer(part.text):
            if not asked_at_all(part, *match.span()) or asking(part, *match.span()) == "preferred":
                continue
            low = match["low"].lower()
            found.append(AskedYears(_NUMBER.get(low) or int(low), part.quoted(*match.span())))
    return max(found, key=lambda each: each.years, default=None)


def credentials(parts: Sequence[Asked], content: Catalog) -> tuple[AskedCredential, ...]:
    """The certifications that are asked for, each once."""
    names = Dictionary(credential_names(content))
    found: dict[str, AskedCredential] = {}
    for part in parts:
        for hit in names.find(part.text):
            if asked_at_all(part, hit.start, hit.end):
                one = AskedCredential(
                    hit.phrase.skill, asking(part, hit.start, hit.end), part.quoted(hit.start, hit.end)
                )
                found.setdefault(one.credential, one)
    return tuple(found.values())


def _pieces(text: str, cut: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """A text in pieces, each with the character at which it begins."""
    begins = 0
    for found in cut.finditer(text):
        yield text[begins : found.start()], begins
        begins = found.end()
    yield text[begins:], begins
