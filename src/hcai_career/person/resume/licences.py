"""Licences to practise, and certifications, that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from hcai_career.person.resume.context import reason
from hcai_career.person.resume.dictionary import Dictionary, Phrase
from hcai_career.person.resume.extract import CertificateFound, LicenceFound, State
from hcai_career.person.resume.mentions import quoted
from hcai_career.person.resume.tokens import keys

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.parts import Part

_TITLE: dict[str, str] = {
    "nurse": r"nurse|nursing|enfermer[ao]|infirmi[eè]re?|Krankenschwester|Pflegefach\w+|RN|NMC",
    "midwife": r"midwife|midwifery|hebamme|matrona|sage-femme",
    "physician": r"physician|doctor|medicine|medical\s(?:practitioner|licen[cs]e|doctor|board)|GMC|MD|DO|surgeon|Arzt|Ärztin|médico|médica|médecin",
    "dentist": r"dentist|dental\ssurgeon|GDC|Zahn[aä]rzt\w*|dentista",
    "pharmacist": r"pharmacist|pharmacy|GPhC|apotheker(?:in)?|farmac[eé]utic[ao]|pharmacien(?:ne)?",
    "radiographer": r"radiographer|radiologic\stechnologist|radiology\stechnologist|ARRT|R\.?T\.?\s?\(R\)|MTRA",
    "psychologist": r"psychologist|psychologin?|psic[oó]log[oa]",
    "clinical-scientist": r"clinical\sscientist|medical\sphysicist|healthcare\sscientist",
    "ahp": r"physiotherapist|physical\stherapist|occupational\stherapist|paramedic|dietitian|speech\s(?:and\slanguage\s)?therapist|"
    r"respiratory\stherapist|orthoptist|podiatrist|sonographer|speech-language\spathologist",
}
_TITLES = {
    profession: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for profession, words in _TITLE.items()
}
_ALONE: dict[str, str] = {
    "nurse": r"(?i:registered\snurse|licensed\spractical\snurse)|\bRN(?=\b)(?!-\d)|NMC\s(?:registered|registration|PIN)|Staff\sRN",
    "midwife": r"(?i:registered\smidwife)",
    "physician": r"GMC\b|(?i:board[- ]certified\s(?:physician|in|internist)|licen[cs]ed\sphysician|full\sregistration\swith\slicence|Approbation\sals\s[AÄ]rzt\w*)",
    "pharmacist": r"GPhC\b|(?i:(?:registered|licensed)\spharmacist|Board\sof\sPharmacy)",
    "radiographer": r"ARRT\b|R\.T\.\s?\(R\)|(?i:(?:registered|state-registered|licensed)\s(?:diagnostic\s)?radiographer)",
    "psychologist": r"(?i:(?:registered|licensed|chartered)\s(?:clinical\s)?psychologist)",
    "clinical-scientist": r"(?i:(?:state-)?registered\sclinical\sscientist)",
    "dentist": r"GDC\b|(?i:licensed\sdentist)",
    "ahp": r"(?i:(?:registered|licensed|authorised|authorized|chartered)\s(?:physiotherapist|physical\stherapist|occupational\stherapist|paramedic|dietitian|"
    r"respiratory\stherapist|speech\stherapist))",
}
"""What says by itself that one is licensed."""
_ALONES = {profession: re.compile(rf"(?<![\w-])(?:{words})") for profession, words in _ALONE.items()}
_REGISTER = re.compile(
    r"\b(?:registered|licen[cs]ed?|licensure|registration|HCPC|NMC|GMC|state\sboard|authori[sz]ed|active|board|Approbation|compact|AHPRA|colegiad[oa])\b",
    re.IGNORECASE,
)
_HCPC = re.compile(r"\bHCPC\b")
_GONE = re.compile(
    r"\b(?:expired|lapsed|inactive|surrendered|non-practi[sc]ing|not\spracti[sc]ing|retired\sfrom|abgelaufen|no\slonger|revoked)\b",
    re.IGNORECASE,
)
_EPIC = re.compile(
    r"\bEpic\b[\w ,/&()-]{0,40}\b(?:certified|certifications?)\b|\b(?:certified|certifications?)\sin\sEpic\b|\bEpic[- ]certified\b"
)
_ABBREVIATION = re.compile(r"\(([A-Z][A-Za-z/-]*[A-Z][A-Za-z/-]*)\)")
_NOT_HELD = ("references", "pastime", "aims")


def licences(parts: Sequence[Part], content: Catalog) -> Iterator[LicenceFound]:
    """The licences to practise in a text, each profession once for each state."""
    seen: set[tuple[str, State]] = set()
    for each in _licences(parts):
        if each.profession in content.professions and (each.profession, each.state) not in seen:
            seen.add((each.profession, each.state))
            yield each


def _licences(parts: Sequence[Part]) -> Iterator[LicenceFound]:
    whole = "\n".join(part.text for part in parts[:12])
    for part in parts:
        if part.section in _NOT_HELD:
            continue
        for profession, (start, end) in _named(part, whole):
            if reason(part.text, start, end) in (None, "institution"):
                yield LicenceFound(profession, _state(part.text, start, end), quoted(part, start, end))


def _named(part: Part, whole: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """A protected title or a regulator, or, where licences are listed, a profession beside a word of registration."""
    text = part.text
    for profession, pattern in _ALONES.items():
        if match := pattern.search(text):
            yield profession, match.span()
    if match := _HCPC.search(text):
        yield _of_hcpc(text) or _of_hcpc(whole) or "ahp", match.span()
    if part.section == "certificates" and _REGISTER.search(text):
        for profession, pattern in _TITLES.items():
            if (match := pattern.search(text)) and profession != "physician":
                yield profession, match.span()


def _of_hcpc(text: str) -> str | None:
    """The profession that a registration with the HCPC is of."""
    return next(
        (each for each in ("radiographer", "clinical-scientist", "psychologist") if _TITLES[each].search(text)), None
    )


def _state(text: str, start: int, end: int) -> State:
    begins = text.rfind(". ", 0, start) + 1
    stops = text.find(". ", end)
    about = text[max(begins, start - 25) : min(len(text) if stops < 0 else stops, end + 60)]
    return "lapsed" if _GONE.search(about) else "in-force"


def certificates(parts: Iterable[Part], content: Catalog) -> Iterator[CertificateFound]:
    """The certifications in a text, of those that the catalog knows, each once."""
    names = Dictionary(credential_names(content))
    seen: set[str] = set()
    for part in parts:
        if part.section in _NOT_HELD:
            continue
        for credential, start, end in _certificates(part.text, names):
            why = reason(part.text, start, end)
            if credential not in seen and why in (None, "institution"):
                seen.add(credential)
                yield CertificateFound(credential, _state(part.text, start, end), quoted(part, start, end))


def _certificates(text: str, names: Dictionary) -> Iterator[tuple[str, int, int]]:
    for hit in names.find(text):
        yield hit.phrase.skill, hit.start, hit.end
    if match := _EPIC.search(text):
        yield "epic-certification", *match.span()


def credential_names(content: Catalog) -> Iterator[Phrase]:
    """The words of each certification's title, its abbreviation and its aliases; abbreviations as they are written."""
    for id_, title, aliases in content.names("credentials"):
        plain = re.sub(r"\s*\([^)]*\)", "", title)
        if len(keys(plain)) > 1:
            yield Phrase(id_, keys(plain), plain)
        short_forms = _ABBREVIATION.findall(title)
        for short in (*(short_forms if len(short_forms) == 1 else ()), *aliases):
            if any(map(str.isupper, short)) and len(short) > 2:
                yield Phrase(id_, keys(short), short, written=(short,))
