"""Prose: what a careful reader would mark in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcai_career.catalog.find import normal
from hcai_career.catalog.found import Found, Route
from hcai_career.catalog.kinds import BY_SECTION, KINDS, name_of
from hcai_career.catalog.references import NAMED_BY_US
from hcai_career.check.content import Content

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'(])")
_WORD = re.compile(r"[\w'’-]+")


def copied_text(content: Content) -> Iterator[Found]:
    """A sentence stands twice.

    What sets two roles apart cannot be the same words: one of them was copied and never written. Looked at are the fields
    that say what a thing is, and sentences that are not short. Limit: `copied_words`.

    Bad:

        ai-auditor: {summary: Checks that models are fair and safe before they reach any patient., …}
        ai-ethicist: {summary: Checks that models are fair and safe before they reach any patient., …}

    Good:

        ai-ethicist: {summary: Helps teams see whom a model may harm and what to do instead., …}
    """
    first: dict[str, Route] = {}
    for piece in content.prose:
        if piece.field not in _DISTINCT:
            continue
        for sentence in _END.split(piece.text):
            if sentence.count(" ") + 1 >= content.figures.copied_words:
                before = first.setdefault(sentence.casefold(), piece.route)
                if before is not piece.route:
                    what = f"the same sentence stands in {BY_SECTION[str(before[0])].one} {before[1]}"
                    yield Found(piece.route, what, "say what is particular here")
                    break


_DISTINCT = {
    "summary",
    "focus",
    "differentiator",
    "definition",
    "brief",
    "deliverable",
    "meaning",
    "suits",
    "points",
    "finding",
}
"""Fields that say what one thing is; terms of access or of a price are rightly the same for many."""


def long_sentence(content: Content) -> Iterator[Found]:
    """A sentence is far too long.

    Nobody reads it to the end, least of all in a second language. Limit: `sentence_words`.

    Bad:

        summary: Builds models and … (eighty words more) … and so on.

    Good:

        summary: Builds models. Runs them too.
    """
    limit = content.figures.sentence_words
    for piece in content.prose:
        if piece.text.count(" ") >= limit:
            for sentence in re.split(r"(?<=[.!?;:])\s+", piece.text):
                words = len(_WORD.findall(sentence))
                if words > limit:
                    start = " ".join(sentence.split()[:5])
                    yield Found(
                        piece.route, f"a sentence of {words} words ('{start} …')", f"at most {limit}; cut it in two"
                    )


def long_title(content: Content) -> Iterator[Found]:
    """A title of ours is too long for a heading or a row of a table.

    Limit: `title_characters`.

    Bad:

        title: Senior Specialist for the Evaluation and Continuous Improvement of Clinical Artificial Intelligence Systems and Services

    Good:

        title: Clinical AI Evaluation Specialist
    """
    limit = content.figures.title_characters
    for section in (
        "roles",
        "skills",
        "families",
        "categories",
        "groups",
        "backgrounds",
        "pathways",
        "topics",
        "terms",
    ):
        field = BY_SECTION[section].title
        for id_, record in content.section(section).items():
            length = len(getattr(record, field))
            if length > limit:
                yield Found((section, id_, field), f"the title has {length} characters", f"at most {limit}")


def title_form(content: Content) -> Iterator[Found]:
    """A title ends with a full stop, or begins or ends with a blank or a quote.

    Titles stand in tables, in the middle of sentences and in links.

    Bad:

        title: AI Auditor.

    Good:

        title: AI Auditor
    """
    for kind in KINDS:
        if kind.section in NAMED_BY_US:
            for id_, record in content.section(kind.section).items():
                title = getattr(record, kind.title)
                if title != title.strip() or (
                    title.endswith((".", ",", ";", ":")) and not title.endswith(("etc.", "Inc.", "Dr."))
                ):
                    yield Found(
                        (kind.section, id_, kind.title), f"the title is '{title}'", "no full stop or blank at its end"
                    )


def near_title(content: Content) -> Iterator[Found]:
    """A title differs from another of its kind by case, hyphen or plural only.

    People cannot tell the two apart, and search finds both.

    Bad:

        data-scientist: {title: Health Data Scientist, …}
        data-scientists: {title: Health-data scientists, …}

    Good:

        data-scientist: {title: Health Data Scientist, …}
    """
    for kind in KINDS:
        if kind.section not in NAMED_BY_US:
            continue
        first: dict[str, tuple[str, str]] = {}
        for record in content.section(kind.section).values():
            id_, title, aliases = name_of(kind, record)
            for route, name in (((kind.title,), title), *((("aliases", at), one) for at, one in enumerate(aliases))):
                words = normal(name).split()
                key = name if name.isupper() else "".join(map(_singular, words))  # CLAIM is no claim
                owner, other = first.setdefault(key, (id_, name))
                if owner != id_ and normal(other) != normal(name):
                    yield Found(
                        (kind.section, id_, *route),
                        f"'{name}' is nearly '{other}', a name of {owner}",
                        "one name for one thing",
                    )


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word
