"""What a résumé says, offered for a profile finding by finding: kept, corrected or refused by its owner."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hcai_career.cli import asking, profile_fields
from hcai_career.person import education, profile_file
from hcai_career.person.profile import NOTHING
from hcai_career.person.resume.extract import CONFIDENCES
from hcai_career.show.safe import plain
from hcai_career.show.terminal import emit
from hcai_career.show.text.resume import BLANK, quoted
from hcai_career.show.text.used import short

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.profile import Profile
    from hcai_career.person.resume.extract import Confidence, Extract, SkillFound, Words

    Data = dict[str, Any]

MOST_WORDS = 200
ANSWERS = "Enter keeps it, n refuses it, a keeps all that follow, q stops; what is kept is in your profile then"
LEVEL_ANSWERS = "0 to 5 sets another level"


class Offer(NamedTuple):
    """A finding: of which field, what it says, why, from which words, and what keeping it does (perhaps at a level).

    `instead_of` is what the profile says of it so far; `own` whether its owner said that, and not an earlier import.
    """

    field: str
    says: str
    because: str
    words: Words | None
    confidence: Confidence
    keep: Callable[[Data, int], None]
    level: int | None = None
    instead_of: str = ""
    own: bool = False


def run(content: Catalog, path: Path, found: Extract, least: Confidence | None) -> int:
    """Offer what was found, or keep all that is as sure as `least`. 0, or 130 where it was broken off."""
    profile = profile_file.read(path, content) if profile_file.is_there(path) else NOTHING
    facts = list(_facts(content, found, profile))
    if least is not None:
        kept = [each for each in facts if _sure(each, least)]
        skills = list(_skills(content, found, profile, _background_after(profile, found, kept)))
        kept += [each for each in skills if _sure(each, least)]
        return _keep(content, path, kept, len(facts) + len(skills))
    asked = _Asked([], "")
    _ask(asked, facts, 0, len(facts) + len(list(_skills(content, found, profile, found.background))))
    skills = list(_skills(content, found, profile, _background_after(profile, found, asked.kept)))
    _ask(asked, skills, len(facts), len(facts) + len(skills))
    _keep(content, path, asked.kept, len(facts) + len(skills))
    return 130 if asked.end == "stopped" else 0


def _background_after(profile: Profile, found: Extract, kept: Sequence[Offer]) -> str | None:
    """The background that the profile will have."""
    return found.background if any(each.field == "background" for each in kept) else profile.background


def _sure(offer: Offer, least: Confidence) -> bool:
    """Whether it is kept unasked: it is sure enough, and its owner did not say otherwise."""
    return CONFIDENCES.index(offer.confidence) <= CONFIDENCES.index(least) and not offer.own


def _keep(content: Catalog, path: Path, kept: Sequence[Offer], of: int) -> int:
    """Put what is kept into the file, all at once."""

    def make(data: Data) -> None:
        for each in kept:
            each.keep(data, each.level or 0)

    where = short(str(path.absolute()))
    if not of:
        emit(f"{where} says all of it already.\n")
        return 0
    if kept:
        profile_file.change(path, content, make)
    emit(f"{len(kept)} of {of} findings kept in {where}. Look at it: hcai profile show\n")
    return 0


class _Asked:
    """What is to be kept, with its level, and how the asking ended: "" not yet, "all", "quit" or "stopped"."""

    def __init__(self, kept: list[Offer], end: str) -> None:
        self.kept = kept
        self.end = end


def _ask(asked: _Asked, offers: Sequence[Offer], before: int, of: int) -> None:
    """Ask for each finding, until its owner has had enough."""
    if offers and not asked.kept and not before:
        asking.tell(f"{of} findings. {ANSWERS}.\n")
    for number, offer in enumerate(offers, before + 1):
        said = _end_or_answer(asked, offer, f"{number}/{of}")
        if asked.end in ("quit", "stopped"):
            return
        if said != "n":
            asked.kept.append(offer._replace(level=int(said)) if said else offer)


def _end_or_answer(asked: _Asked, offer: Offer, place: str) -> str:
    if asked.end:
        return ""
    try:
        said = _answer(offer, place)
    except (EOFError, KeyboardInterrupt) as broken:
        asking.tell("\n")
        asked.end = "stopped" if isinstance(broken, KeyboardInterrupt) else "quit"
        return ""
    asked.end = {"a": "all", "q": "quit"}.get(said, "")
    return "" if asked.end else said


def _answer(offer: Offer, place: str) -> str:
    """A level, "n", "a", "q" or "" for yes; whatever else is typed is asked again."""
    before = f"; your profile says {offer.instead_of}" if offer.instead_of else ""
    asking.tell(f"\n{place}  {offer.says}{before}\n     {offer.confidence} confidence: {offer.because}\n")
    if offer.words is not None:
        asking.tell(f"     {plain(quoted(offer.words))}\n")
    if offer.level is not None:
        asking.tell(f"     {LEVEL_ANSWERS}\n")
    levels = () if offer.level is None else ("0", "1", "2", "3", "4", "5")
    words = {"": "", "y": "", "yes": "", "n": "n", "no": "n", "a": "a", "all": "a", "q": "q", "quit": "q"}
    while True:
        asking.tell("     > ")
        typed = asking.answer().casefold()
        if typed in levels:
            return typed
        if typed in words:
            return words[typed]
        asking.tell(f"     Enter, n, a{' or q' if not levels else ', q or 0 to 5'}\n")


# -- what is offered --


def _facts(content: Catalog, found: Extract, profile: Profile) -> Iterator[Offer]:
    yield from _background(content, found, profile)
    yield from _degree(found, profile)
    yield from _licences(content, found, profile)
    yield from _certificates(content, found, profile)
    yield from _languages(found, profile)


def _skills(content: Catalog, found: Extract, profile: Profile, background: str | None) -> Iterator[Offer]:
    typical = _typical(content, background)
    for each in found.skills:
        if each.level > typical.get(each.skill, 0) or any(each.skill == held.skill for held in profile.skills):
            yield from _skill(content, each, profile)


def _typical(content: Catalog, background: str | None) -> dict[str, int]:
    """What is typical of the background: weaker words of a résumé are no reason to count less."""
    return {each.skill: each.level for each in content.start(background).levels} if background else {}


def _background(content: Catalog, found: Extract, profile: Profile) -> Iterator[Offer]:
    if found.background is None or found.background == profile.background:
        return
    title = content.start(found.background).title
    before = content.start(profile.background).title if profile.background else ""

    def keep(data: Data, _: int) -> None:
        data["background"] = found.background

    because = "your posts come nearest to it"
    yield Offer(
        "background", title, because, found.background_words, "medium", keep, instead_of=before, own=bool(before)
    )


def _degree(found: Extract, profile: Profile) -> Iterator[Offer]:
    held = profile.education
    best = next((each for each in found.degrees if each.eqf == found.eqf and each.state == "finished"), None)
    if best is None or (held is not None and held.eqf == best.eqf):
        return
    name = education.NAMES.get(best.eqf, best.eqf)

    def keep(data: Data, _: int) -> None:
        data["education"] = name

    before = str(education.NAMES.get(held.eqf, held.eqf)) if held else ""
    says = f"Degree: {name} (EQF {best.eqf})"
    yield Offer(
        "education", says, "the highest that is finished", best.words, "high", keep, instead_of=before, own=bool(before)
    )


def _licences(content: Catalog, found: Extract, profile: Profile) -> Iterator[Offer]:
    known = {each.profession for each in profile.licences or ()}
    words = {each.profession: each.words for each in reversed(found.licences) if each.state == "in-force"}
    for profession in found.held:
        if profession not in known:
            says = f"Licence: {content.professions[profession].title.lower()}"

            def keep(data: Data, _: int, held: str = profession) -> None:
                profile_fields.hold_licence(content, data, {"profession": held})

            none = "none held" if profile.licences == () else ""
            yield Offer(
                "licences", says, "named as in force", words[profession], "high", keep, instead_of=none, own=bool(none)
            )


def _certificates(content: Catalog, found: Extract, profile: Profile) -> Iterator[Offer]:
    words = {each.credential: each.words for each in reversed(found.certificates) if each.state == "in-force"}
    for credential in found.credentials:
        if credential not in profile.credentials:
            record = content.credentials.get(credential) or content.resources[credential]

            def keep(data: Data, _: int, held: str = credential) -> None:
                profile_fields.add(data, "credentials", [held])

            yield Offer("credentials", f"Credential: {record.title}", "named as held", words[credential], "high", keep)


def _skill(content: Catalog, finding: SkillFound, profile: Profile) -> Iterator[Offer]:
    held = next((each for each in profile.skills if each.skill == finding.skill), None)
    if held is not None and held.level == finding.level:
        return
    words = finding.words[0] if finding.words else None

    def keep(data: Data, level: int) -> None:
        about = plain(words.about).strip(BLANK)[:MOST_WORDS] if words else None
        said = {"level": level, "evidence": "resume", "words": about}
        if level != finding.level:
            said = {"level": level, "evidence": "said", "words": None}
        profile_fields.hold(content, data, finding.skill, said)

    yield Offer(
        field="skills",
        says=f"{content.skills[finding.skill].name} {finding.level}",
        because=finding.because,
        words=words,
        confidence=finding.confidence,
        keep=keep,
        level=finding.level,
        instead_of="" if held is None else str(held.level),
        own=held is not None and held.evidence != "resume",
    )


def _languages(found: Extract, profile: Profile) -> Iterator[Offer]:
    """To speak a language is not to learn in it, so this is never sure."""
    more = [each for each in found.languages if each not in profile.languages]
    if more:
        says = f"Languages you learn in: {', '.join(more)}"
        because = "you speak them; a plan then keeps to what is taught in them"
        yield Offer(
            "languages", says, because, None, "low", lambda data, _: profile_fields.add(data, "languages", more)
        )
