"""What people may type for an occupation: the title in the singular, what O*NET shows to job seekers, common titles.

A title that several occupations have goes to the one that carries it in its own title, then to those that job seekers
are shown it for, then to those with most sources; what is left equal stays with all, and whoever types it is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from hcai_career.catalog.find import normal
from tools.onet.facts import Facts, Name

MOST = 9
LONGEST = 46
_OUTDATED = re.compile(r"\b(?:handicapped|retarded|crippled|MR)\b", re.IGNORECASE)


def aliases(facts: Mapping[str, Facts]) -> dict[str, tuple[str, ...]]:
    """The other names of each occupation, the likeliest first, at most `MOST`."""
    ranked = {code: _ranked(each) for code, each in facts.items()}
    best: dict[str, tuple[int, ...]] = {}
    for names in ranked.values():
        for key, (rank, _) in names.items():
            best[key] = max(best.get(key, rank), rank)
    titles = {normal(each.title): code for code, each in facts.items()}
    found: dict[str, tuple[str, ...]] = {}
    for code, names in ranked.items():
        own = sorted(
            (-rank[0], -rank[1], -rank[2], len(title), title)
            for key, (rank, title) in names.items()
            if rank == best[key] and titles.get(key) is None
        )
        found[code] = tuple(title for *_, title in own[:MOST])
    return found


Rank = tuple[int, int, int]


def _ranked(facts: Facts) -> dict[str, tuple[Rank, str]]:
    """Normal form → how well it fits (part of the title, shown, sources) and the title as it is written."""
    whole, parts = singular(facts.title), {normal(part) for part in parts_of(facts.title)}
    found: dict[str, tuple[Rank, str]] = {}
    for name in _written(facts):
        key = normal(name.title)
        rank = (int(name.title == whole) + int(key in parts), int(name.shown), name.sources)
        if key and len(name.title) <= LONGEST and (key not in found or found[key][0] < rank):
            found[key] = (rank, name.title)
    return found


def _written(facts: Facts) -> Iterator[Name]:
    """The title in the singular, which is often not among the names; and the names without what stands in brackets."""
    whole = singular(facts.title)
    if whole:
        yield Name(whole, True, 0)
    for name in facts.names:
        if not _OUTDATED.search(name.title):
            yield name._replace(title=" ".join(re.sub(r"\([^)]*\)", " ", name.title).split()))


def parts_of(title: str) -> tuple[str, ...]:
    """What an O*NET title may be made of, in the singular: "Accountants and Auditors" → Accountant, Auditor.

    "Medical and Health Services Managers" gives Medical Services Manager and Health Services Manager. Some of it nobody
    says; so a part counts only where it is also a title of its own.
    """
    parts = [part for part in re.split(r",? and |, ", _without_exceptions(title)) if part]
    last = parts[-1].split()
    heads = [part if part.casefold().endswith("s") else " ".join([part, *last[1:]]) for part in parts]
    return tuple(_one(part) for part in (*parts, *heads))


def singular(title: str) -> str:
    """The title in the singular, or "" where it names more than one thing."""
    whole = _without_exceptions(title)
    return "" if re.search(r" and |,|/", whole) or not whole.endswith("s") else _one(whole)


def _without_exceptions(title: str) -> str:
    return re.split(r", (?:Except|Including|All Other|General$)", title)[0]


def _one(title: str) -> str:
    *before, word = title.split()
    if word.casefold().endswith("wives"):
        word = f"{word[:-3]}fe"
    elif word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif word.endswith(("sses", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return " ".join([*before, word])


def shared(found: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Names that more than one occupation keeps."""
    owners: dict[str, list[str]] = defaultdict(list)
    for code, names in found.items():
        for name in names:
            owners[normal(name)].append(code)
    return {name: codes for name, codes in owners.items() if len(codes) > 1}
