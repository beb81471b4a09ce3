"""Shape: what reading a file finds wrong with it."""

from __future__ import annotations

from collections.abc import Iterable

from hcai_career.check.content import Content
from hcai_career.problem import Problem


def unreadable_file(content: Content) -> Iterable[Problem]:
    """A file that must be there is missing, or cannot be read.

    A directory, a dangling link or a file without permission in the place of content would leave a whole kind
    of record out, and every id in it unknown.

    Bad:

        data/roles.yaml/            # a directory

    Good:

        data/roles.yaml             # a file
    """
    return content.said("unreadable-file")


def encoding(content: Content) -> Iterable[Problem]:
    """A file is not UTF-8, or holds control characters.

    UTF-16 and stray bytes turn names into rubbish on other machines; control characters can make a terminal
    act on content.

    Bad:

        title: "AI\\0 Auditor"      # a NUL character

    Good:

        title: AI Auditor
    """
    return content.said("encoding")


def syntax(content: Content) -> Iterable[Problem]:
    """A file cannot be read as YAML.

    Nothing in the file counts until it is mended. The place is where the parser gave up: the cause is there
    or just above.

    Bad:

        summary: Two things: both matter

    Good:

        summary: 'Two things: both matter'
    """
    return content.said("syntax")


def plain_yaml(content: Content) -> Iterable[Problem]:
    """A file uses more of YAML than plain data: tags, merge keys, circular or multiplied aliases, great depth.

    Tags can run code in careless readers, aliases can swell a small file to gigabytes, and no reviewer sees
    what a merged record holds.

    Bad:

        ml-engineer: !!python/object:os.system {}

    Good:

        ml-engineer: {title: Machine learning engineer}
    """
    return content.said("plain-yaml")


def duplicate_key(content: Content) -> Iterable[Problem]:
    """A key stands twice in one mapping.

    Most YAML readers keep the last one in silence, so half of somebody's work disappears.

    Bad:

        python: {name: Python}
        python: {name: Python 3}

    Good:

        python: {name: Python}
    """
    return content.said("duplicate-key")


def sections(content: Content) -> Iterable[Problem]:
    """A file has a section that hcai does not know, or lacks the one it is named after.

    Records below an unknown heading are never read.

    Bad:

        role:                       # in roles.yaml

    Good:

        roles:
    """
    return content.said("sections")


def unknown_key(content: Content) -> Iterable[Problem]:
    """A record has a key that its kind does not have.

    A mistyped key is a fact that nobody will ever see.

    Bad:

        sumary: Builds models.

    Good:

        summary: Builds models.
    """
    return content.said("unknown-key")


def missing_key(content: Content) -> Iterable[Problem]:
    """A record lacks a key that its kind must have.

    The record is left out of everything until it is whole.

    Bad:

        ml-engineer: {title: Machine learning engineer}   # and no family

    Good:

        ml-engineer: {title: Machine learning engineer, family: engineering, …}
    """
    return content.said("missing-key")


def wrong_type(content: Content) -> Iterable[Problem]:
    """A value is of another type than its field: text for a number, a word for a list, yes for a level.

    A level of '3' in quotes is text, and no text can be compared with a level.

    Bad:

        level: three

    Good:

        level: 3
    """
    return content.said("wrong-type")


def unknown_word(content: Content) -> Iterable[Problem]:
    """A value is none of the words its field allows.

    The program treats each word in its own way and knows no way for others.

    Bad:

        importance: vital

    Good:

        importance: core
    """
    return content.said("unknown-word")


def out_of_range(content: Content) -> Iterable[Problem]:
    """A number or a text is outside the range of its field.

    A level above 5, a share above 100 % or a text of many pages is a slip of the keyboard.

    Bad:

        percent: 140

    Good:

        percent: 14
    """
    return content.said("out-of-range")


def empty_text(content: Content) -> Iterable[Problem]:
    """A text that must say something is empty.

    A page with an empty summary looks broken; unknown is null, and a key without a value is left out.

    Bad:

        summary: ''

    Good:

        summary: Builds and runs models on health data.
    """
    return content.said("empty-text")


def bad_id(content: Content) -> Iterable[Problem]:
    """An id is not in small letters, digits and single hyphens.

    Ids are typed on the command line, stand in links and file names, and are sorted: one form for all of
    them.

    Bad:

        ML_Engineer: {…}

    Good:

        ml-engineer: {…}
    """
    return content.said("bad-id")


def date(content: Content) -> Iterable[Problem]:
    """A date is not of the form 2026, 2026-03 or 2026-03-31, or no calendar has it.

    Dates are compared as they stand; 31/03/2026 would sort before every year.

    Bad:

        retrieved: 2026-02-30

    Good:

        retrieved: 2026-02-28
    """
    return content.said("date")


def contradiction(content: Content) -> Iterable[Problem]:
    """What a record says in two places cannot both be meant.

    Such as a need with a skill and a choice of skills, a licence that is required but of no profession, a
    lift that starts above where it ends.

    Bad:

        lifts: [{skill: python, start: 3, reach: 2}]

    Good:

        lifts: [{skill: python, start: 2, reach: 3}]
    """
    return content.said("contradiction")


def falling_figures(content: Content) -> Iterable[Problem]:
    """Figures that go from low to high do not.

    A low above the median means that two columns were swapped, and every range shown from them is wrong.

    Bad:

        low: 120000
        median: 90000

    Good:

        low: 72000
        median: 90000
    """
    return content.said("falling-figures")
