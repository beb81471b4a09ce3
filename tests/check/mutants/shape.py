"""Damage to the shape of files and records."""

from __future__ import annotations

import re
from random import Random

from tests.check.mutants.kind import Damage, other, swap
from tests.check.mutants.text import Line, Text

ALL = (
    "roles.yaml skills.yaml backgrounds.yaml resources.yaml practice.yaml gates.yaml credentials.yaml degrees.yaml "
    "datasets.yaml regulations.yaml communities.yaml pathways.yaml salaries.yaml outlook.yaml guide.yaml sources.yaml"
)
KEYED = r"^    (?:title|summary|name|category|kind|publisher|provider|issuer|family|region|group|effort): [^'\"\[{|>]+$"
WORDS = r"^(    (?:title|summary|name|definition|brief|provider|publisher|issuer|finding|suits): )([A-Za-z][^'\"\[\]{}:#|>&*]+)$"


def repeated(text: Text, at: int, _: Random) -> Damage:
    line = text.lines[at]
    again = Line(line.text)
    return Damage([again], {line: [again]})


def dropped(text: Text, at: int, _: Random) -> Damage | None:
    if at + 1 < len(text.lines) and text.lines[at + 1].text.startswith("      "):
        return None  # the value goes on below
    text.lines[at].text = f"    # {text.lines[at].text.strip()}"
    return Damage([text.head(at)])


def merged(text: Text, at: int, _: Random) -> Damage:
    line = text.lines[at]
    new = Line("    <<: {}")
    return Damage([new], {line: [new]})


def never_closed(text: Text, at: int, _: Random) -> Damage | None:
    if any('"' in line.text for line in text.lines[at:]):
        return None
    line = text.lines[at]
    line.text = re.sub(r": (\S)", r': "\1', line.text, count=1)
    return Damage([line])


def wrong_order(text: Text, at: int, _: Random) -> Damage | None:
    """Two neighbouring keys on a line each change places."""
    one, two = text.lines[at], text.lines[at + 1]
    after = text.lines[at + 2].text if at + 2 < len(text.lines) else ""
    if not re.match(KEYED, two.text) or after.startswith("      "):
        return None
    one.text, two.text = two.text, one.text
    return Damage([two])


def default(text: Text, at: int, _: Random) -> Damage | None:
    if any(line.text.startswith("    note:") for line in text.block(at)):
        return None
    line = text.lines[at]
    new = Line("    note: null")
    return Damage([new], {line: [new]})


def listed(text: Text, at: int, _: Random) -> Damage | None:
    if text.lines[at + 1].text.startswith("      "):
        return None  # the value goes on below
    line = text.lines[at]
    line.text = f"{line.text.partition(':')[0]}: [a, b]"
    return Damage([line])


def first_line(text: Text, at: int, _: Random) -> Damage:
    text.lines[at].text = "# Content"
    return Damage([text.lines[at]])


KINDS = (
    swap("a tab as indent", "SH003", ALL, r"^    (?=[a-z_]+: \S)", "\t", together="file"),
    swap("a bracket left open", "SH003", ALL, r"^(    [a-z_]+: \[[^\]]*)\]$", r"\1", together="file"),
    swap("a second colon", "SH003", ALL, WORDS, r"\1Note: \2", together="file"),
    swap("a text that begins with @", "SH003", ALL, WORDS, r"\1@\2", together="file"),
    swap("a text that begins with *", "SH003", ALL, WORDS, r"\1*\2", together="file"),
    other("a quote never closed", "SH003", ALL, WORDS, never_closed, together="file"),
    swap("a tag", "SH004", ALL, WORDS, r"\1!!python/name:os.system \2", together="file"),
    other("a merge key", "SH004", ALL, KEYED, merged, together="file"),
    swap("an anchor under itself", "SH003 SH004", ALL, r"^(    [a-z_]+: )\[([a-z-]+)", r"\1&a [*a, \2", together="file"),
    other("a key twice", "SH005", ALL, KEYED, repeated, together="file"),
    swap("a control character", "SH002", ALL, WORDS, "\\1\x08\\2", together="file"),
    swap("a NUL byte", "SH002", ALL, WORDS, "\\1\x00\\2", together="file"),
    swap("a byte that is not UTF-8", "SH002", ALL, WORDS, "\\1\udcff\\2", together="file"),
    swap("a section that does not exist", "SH006", ALL, r"^([a-z]+)s:$", r"\1z:", together="file"),
    swap("a mistyped key", "SH007", ALL, r"^    (title|name|summary|kind|evidence|source)(?=: )", r"    x\1"),
    other("a missing key", "SH008", ALL, r"^    (?:title|name|category|family|group|provider|kind|publisher): [^|>]", dropped),
    swap("a level in quotes", "SH009 SH010", ALL, r"level: (\d)\b", r"level: '\1'"),
    swap("a level of 9", "SH010 SH011", ALL, r"(level|reach|start): \d\b", r"\1: 9"),
    swap("yes for a level", "SH009 SH010", ALL, r"level: \d\b", "level: true"),
    swap("a word that is no choice", "SH010", "roles.yaml", r"importance: (core|important|nice)", r"importance: \1-ish"),
    swap("evidence that is no kind of it", "SH010", ALL, r"^    evidence: [a-z]+$", "    evidence: rumour"),
    swap("a text for a number", "SH009", "resources.yaml practice.yaml", r"hours: \d+(\.\d+)?", "hours: forty"),
    other("a list for a text", "SH009", ALL, r"^    (?:title|summary|name): [A-Z].*$", listed),
    swap("a number below its range", "SH011", "resources.yaml practice.yaml", r"hours: \d+", "hours: -5"),
    swap("a share of more than all", "SH011", "roles.yaml", r"percent: \d+", "percent: 250"),
    swap("an empty text", "SH012", ALL, r"^(    (?:title|name|definition): )[^|>'\"].*$", r"\1''"),
    swap("an id with capitals", "SH013", "practice.yaml datasets.yaml degrees.yaml", r"^  ([a-z])(?=[a-z0-9-]+:$)", lambda m, _: f"  {m[1].upper()}_"),
    swap("a day that is none", "SH014", "resources.yaml sources.yaml", r"retrieved: '(\d{4})-\d\d-\d\d'", r"retrieved: '\1-02-31'"),
    swap("a date the other way round", "SH014", "resources.yaml sources.yaml", r"(\w+): '(\d{4})-(\d\d)-(\d\d)'", r"\1: '\4.\3.\2'"),
    swap("an address without a scheme", "SH015", ALL, r"^(    url: )https?://", r"\1www."),
    swap("an address without a host", "SH015", ALL, r"^(    url: https://)[^/]+", r"\1localhost,com"),
    swap("an address with a bracket behind it", "SH015", ALL, r"^(    url: https://[^()]+)$", r"\1)"),
    swap("a currency that no bank knows", "SH016", "salaries.yaml", r"^    currency: [A-Z]{3}", "    currency: XQX"),
    swap("a currency in words", "SH016", "salaries.yaml credentials.yaml", r"currency: [A-Z]{3}", "currency: dollars"),
    swap("a language that is none", "SH017", "resources.yaml", r"languages: \[en", "languages: [xx"),
    swap("an occupation of no group", "SH018", "roles.yaml", r"^        soc: \d\d-(\d{4})$", r"        soc: 10-\1"),
    swap("an occupation of another group", "SH018", "roles.yaml", r"^        soc: \d\d-\d{4}$", "        soc: 53-7199"),
    swap("an ISCO code of no group", "SH018", "roles.yaml", r"isco: '\d{4}'", "isco: '9999'"),
    swap("a need of two kinds", "SH019", "roles.yaml", r"\{skill: ([a-z0-9-]+), level", r"{skill: \1, any_of: [\1, python], level"),
    swap("a lift that falls", "SH019", "resources.yaml practice.yaml", r"start: (\d), reach: (\d)", r"start: \2, reach: \1"),
    swap("years that fall", "SH020", "roles.yaml", r"^      years_low: \d+", "      years_low: 55"),
    other("keys in another order", "SH022", ALL, KEYED, wrong_order),
    other("a key that holds its default", "SH023", "roles.yaml resources.yaml practice.yaml", r"^    kind: [a-z]+$|^    family: [a-z-]+$", default),
    swap("blanks at the end of a line", "SH024", ALL, r"([a-z])$", r"\1  "),
    swap("a carriage return", "SH024", ALL, r"([a-z])$", "\\1\r", together="file"),
    other("no schema on the first line", "SH025", ALL, r"^# yaml-language-server", first_line, together="file"),
    swap("an address with capitals in its host", "SH026", ALL, r"^(    url: https?://)([a-z])", lambda m, _: m[1] + m[2].upper()),
)  # fmt: skip
