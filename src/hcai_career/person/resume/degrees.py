"""The degrees that a text names, as levels of the European Qualifications Framework."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.person.resume.context import reason
from hcai_career.person.resume.extract import DegreeFound, State
from hcai_career.person.resume.mentions import quoted

if TYPE_CHECKING:
    from hcai_career.person.resume.parts import Part

_CLEAR: dict[int, str] = {
    8: r"Ph\.?\s?D\b\.?|D\.?Phil\b|[Dd]octora(?:te|l degree)\b|Doctorado|Doctorat\b|Dr\.\s?(?:rer|med|phil)\b|DrPH|ScD\b|EdD\b|DNP\b|Promotion\s(?:zum|in)",
    7: r"MBBS|MB\s?ChB|MB\sBS|BMBS|M\.D\.|Pharm\.?D\b|J\.\s?D\.|DDS\b|Doctor of (?:Pharmacy|Medicine|Physical Therapy|Dental|Dentistry|Veterinary)\w*|"
    r"M\.?\s?Sc\b\.?|M\.\s?S\.|M\.\s?A\.|MPH\b|M\.?B\.?A\b\.?|MHA\b|M\.?\s?Eng\b\.?|MSN\b|MSW\b|MRes\b|MPhil\b|MHI\b|MMed\b|M\.?Ed\b|MSEE\b|MSCS\b|"
    r"Master(?:['’]?s)?(?:\s(?:of|in|degree)\b|\s(?=[A-Z])|$)|Máster|Maestría|Magister|[Ss]taatsexamen|Laurea\s(?:magistrale|\(MSc\))|Diplom-\w+|Diplôme d['’]ingénieur|"
    r"[Cc]and\.\s?\w+|Postgraduate degree|master's\b|masters degree",
    6: r"B\.?\s?Sc\b\.?|B\.\s?S\.|B\.\s?A\.|BBA\b|B\.?\s?Eng\b\.?|BSN\b|B\.?\s?Tech\b|BCom\b|LL\.?B\b|B\.?Ed\b|BPharm\b|BHSc\b|BASc\b|"
    r"Bachelor(?:['’]?s)?\b|Licenciatura|Grado\sen|título profesional|inż?\.\s|H\.?\s?Dip\b|Licence\s(?:en|de)\b|Laurea triennale|bachelor's\b|"
    r"[Uu]niversity degree|[Hh]onours degree|[Uu]ndergraduate degree",
    5: r"Associate(?:['’]?s)?\s(?:of|degree|in)\b|A\.A\.S\.|A\.S\.|AAS\b|HND\b|HNC\b|[Ff]oundation [Dd]egree|DUT\b|BTS\b|Técnico Superior|Higher National|associate's degree|"
    r"associate degree",
    4: r"A[- ][Ll]evels?\b|Abitur\b|[Hh]igh [Ss]chool\b(?:\s[Dd]iploma)?|\bGED\b|[Bb]accalauréat|Bachillerato|Leaving Certificate|Matura\b|secondary school (?:diploma|certificate)",
}
"""What can only be a degree, wherever it stands."""
_SHORT: dict[int, str] = {7: r"MS|MA|MD|DO|JD|LLM", 6: r"BS|BA|BN|AB|Licence", 5: r"AA|AS|ADN"}
"""What is a degree among degrees, and something else (a state, a model) elsewhere."""
_SCHOOLED = ("education", "courses", "certificates")
_TEXTS = {eqf: re.compile(rf"(?<![\w.])(?:{words})") for eqf, words in _CLEAR.items()}
_SHORTS = {eqf: re.compile(rf"(?<![\w.])(?:{words})(?![\w.-])") for eqf, words in _SHORT.items()}
_UNDER_WAY = re.compile(
    r"\b(?:expected|in progress|candidate|student|ongoing|present|current|currently|en curso|laufend|heute|incomplete|unfinished|not completed|did not finish|"
    r"dropped|anticipated|due|en cours|part-completed|withdrew|year \d|first-year|second-year|third-year|final year)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(20\d\d)\b")


def degrees(parts: Iterable[Part], today: int) -> Iterator[DegreeFound]:
    """The degrees in a text, in its order; `today` is the current month.

    What stands behind a name ("RN, BSN") is left out where the education names a degree of that level too.
    """
    found = [each for part in parts for each in _degrees(part, today)]
    schooled = {each.eqf for part, each in found if part.section == "education"}
    yield from (each for part, each in found if part.section == "education" or each.eqf not in schooled)


def _degrees(part: Part, today: int) -> Iterator[tuple[Part, DegreeFound]]:
    if part.section in ("references", "pastime", "aims", "publications", "languages"):
        return
    found = sorted(_found(part))
    for at, (start, end, eqf) in enumerate(found):
        stop = found[at + 1][0] if at + 1 < len(found) else len(part.text)
        if reason(part.text, start, end) in (None, "institution"):
            yield part, DegreeFound(eqf, _state(part.text[start:stop], today), quoted(part, start, end))


def _found(part: Part) -> Iterator[tuple[int, int, int]]:
    return levels_named(part.text, short=part.section in _SCHOOLED)


def levels_named(text: str, *, short: bool = True) -> Iterator[tuple[int, int, int]]:
    """Where degrees are named (from, to) and their levels; `short`: forms as MS and BA too, which mean other things elsewhere."""
    taken: list[tuple[int, int]] = []
    for table in [_TEXTS, _SHORTS] if short else [_TEXTS]:
        for eqf, pattern in table.items():
            for match in pattern.finditer(text):
                if not any(match.start() < last and first < match.end() for first, last in taken):
                    taken.append(match.span())
                    yield (*match.span(), eqf)


def _state(words: str, today: int) -> State:
    """A degree is under way where its words say so, or name a year to come."""
    later = any(int(year) > today // 12 for year in _YEAR.findall(words))
    return "under-way" if later or _UNDER_WAY.search(words) else "finished"


def highest(found: Iterable[DegreeFound]) -> int | None:
    """The level of the highest finished degree, or None."""
    return max((each.eqf for each in found if each.state == "finished"), default=None)
