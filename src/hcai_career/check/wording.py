"""Prose: words and signs that no finished text has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcai_career.catalog.found import Found
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.references import NAMED_BY_US
from hcai_career.check.content import Content

_PLACEHOLDER = re.compile(
    r"\b(TODO|TBD|TBC|FIXME|XXX+|lorem ipsum|to be (?:written|added|done|confirmed|defined)|insert \w+ here|placeholder text|foo ?bar|asdf\w*)\b|\?\?\?+|<[a-z]+ here>",
    re.I,
)


_GENDERED = re.compile(
    r"\b((?:chair|sales|business|middle|fore|crafts|lay|police|fire|repair|trades|spokes|congress|work)(?:wo)?m[ae]n|man[- ]?power|manning|man[- ]hours?|mankind|he or she|she or he|s/he|he/she|she/he|his or her|her or his|his/her|himself or herself|(?:male|female) (?:nurse|doctor|engineer|physician)s?|cleaning lady|stewardess(?:es)?|actress(?:es)?)\b",
    re.I,
)


_PLACEHOLDER_STEMS = (
    "todo",
    "tb",
    "fixme",
    "xxx",
    "lorem",
    "to be ",
    "insert ",
    "placeholder",
    "foo",
    "asdf",
    "???",
    " here>",
)


_GENDERED_STEMS = (
    *("man", "men", "he or she", "she or he", "s/he", "he/she", "his or her", "her or his", "his/her", "himself or"),
    *("male ", "cleaning lady", "stewardess", "actress"),
)


_SPACING_STEMS = ("  ", " ,", " ;", " :", "( ", " )", ",,", ";;", ",;", ";,", "..")


_DOUBLED = re.compile(r"\b([a-z]+)\s+\1\b", re.I)


_MAY_DOUBLE = {"had", "that", "is", "hand"}


_MOJIBAKE = re.compile(r"Ã[\x80-\xbf©¨ª«¢¤§¶¼±³º]|â€[™œ\x9d“”˜¢¦\x93\x94]|Â[ £©®°·»«]|\ufffd|ï»¿")


_MARKUP = re.compile(
    r"</?(?:p|br|b|i|a|ul|ol|li|div|span|strong|em|h[1-6])\b[^>]*>|&(?:amp|lt|gt|nbsp|quot|#\d+);|\[[^\]]+\]\(https?://|(?:^|\s)\*\*\S"
)


_ENUMERATOR = re.compile(r"(?:^|(?<=[\s;,]))(?:[a-z]|[ivx]+|\d+)\)")


"""Such as a), ii) and 3)."""


_SPACING = re.compile(r"\S {2,}\S|\s[,;:](?:\s|$)|\(\s|\s\)|[,;]{2}|(?<!\.)\.\.(?!\.)")


def placeholder(content: Content) -> Iterator[Found]:
    """A text still holds a placeholder.

    TODO, TBD or lorem ipsum mean that nobody has written it.

    Bad:

        summary: TODO

    Good:

        summary: Builds and runs models on health data.
    """
    yield from _matching(
        content, _PLACEHOLDER, _PLACEHOLDER_STEMS, "holds a placeholder: '{}'", "write it, or leave the key out"
    )


def gendered_term(content: Content) -> Iterator[Found]:
    """A text uses a gendered job term or pronoun pair.

    Job adverts and advice in gendered words keep people away; there is always a plain word.

    Bad:

        summary: Advises the chairman, and keeps his or her papers.

    Good:

        summary: Advises the chair, and keeps their papers.
    """
    yield from _matching(
        content, _GENDERED, _GENDERED_STEMS, "'{}' is gendered", "a plain word: chair, staff, person-hours, they"
    )


def doubled_word(content: Content) -> Iterator[Found]:
    """A word stands twice in a row.

    Bad:

        summary: Builds the the models.

    Good:

        summary: Builds the models.
    """
    for piece in content.prose:
        for found in _DOUBLED.finditer(piece.text):
            if found[1].casefold() not in _MAY_DOUBLE and (found[1].islower() or found[0][-len(found[1]) :].islower()):
                yield Found(piece.route, f"'{' '.join(found[0].split())}' stands twice in a row", "once is enough")


def mojibake(content: Content) -> Iterator[Found]:
    """A text holds characters that come from a wrong encoding.

    `Ã©` was an é and `â€™` an apostrophe before a file was read as something it is not.

    Bad:

        title: CafÃ©

    Good:

        title: Café
    """
    if not any(_MOJIBAKE.search(text) for text in content.texts.values() if not text.isascii()):
        return
    for kind in ("text", "title", "words"):
        for route, text in content.all(kind):
            found = None if text.isascii() else _MOJIBAKE.search(text)
            if found:
                yield Found(route, f"'{found[0]}' comes from a wrong encoding", "write the character that was meant")


def markup(content: Content) -> Iterator[Found]:
    """A text holds HTML or Markdown.

    Texts are plain: markup would be shown as it stands, in a terminal, in a table and in JSON.

    Bad:

        summary: Builds <b>models</b> &amp; services.

    Good:

        summary: Builds models and services.
    """
    yield from _matching(content, _MARKUP, ("<", "&", "](", "**"), "holds markup: '{}'", "plain words only")


def spacing(content: Content) -> Iterator[Found]:
    """A text has double blanks, a blank before a comma, or doubled punctuation.

    Bad:

        summary: Builds models , and runs  them..

    Good:

        summary: Builds models, and runs them.
    """
    for piece in content.prose:
        found = _SPACING.search(piece.text) if any(stem in piece.text for stem in _SPACING_STEMS) else None
        if found:
            around = piece.text[max(0, found.start() - 8) : found.end() + 8].strip()
            yield Found(piece.route, f"odd spacing in '{around}'", "one blank, none before a comma")


def brackets(content: Content) -> Iterator[Found]:
    """A text opens a bracket that it does not close, or closes one that it does not open.

    Half of the sentence was cut off, or half of it was pasted.

    Bad:

        summary: Builds models (in Python.

    Good:

        summary: Builds models (in Python).
    """
    for piece in content.prose:
        if not _balanced(piece.text) and not _balanced(_ENUMERATOR.sub("", piece.text)):
            yield Found(piece.route, "a round bracket has no other half", "close or remove it")


def _balanced(text: str) -> bool:
    depth = 0
    for char in text if "(" in text or ")" in text else "":
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return False
    return depth == 0


def _matching(
    content: Content, pattern: re.Pattern[str], stems: tuple[str, ...], message: str, hint: str
) -> Iterator[Found]:
    """Each prose text, and each title of ours, in which a pattern is found; some stem is a part of all that it finds."""
    for piece, lowered in zip(content.prose, content.lowered, strict=True):
        found = pattern.search(piece.text) if any(stem in lowered for stem in stems) else None
        if found:
            yield Found(piece.route, message.format(found[0].strip()), hint)
    for kind in KINDS:
        if kind.section in NAMED_BY_US:
            for id_, record in content.section(kind.section).items():
                found = pattern.search(getattr(record, kind.title))
                if found:
                    yield Found((kind.section, id_, kind.title), message.format(found[0].strip()), hint)
