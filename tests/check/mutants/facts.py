"""Damage to claims and to prose."""

from __future__ import annotations

import re
from random import Random

from tests.check.mutants.kind import Damage, other, swap
from tests.check.mutants.shape import ALL
from tests.check.mutants.text import Text

TEXTS = "roles.yaml skills.yaml backgrounds.yaml practice.yaml communities.yaml guide.yaml outlook.yaml"
WORDS = r"^(    (?:summary|definition|brief|focus|differentiator|finding): )([A-Za-z][^'\"\[\]{}:#|>&*()]+)$"
TITLES = r"^(    (?:title|name): )([A-Z][A-Za-z ,-]*[a-z])$"
OURS = "roles.yaml skills.yaml backgrounds.yaml practice.yaml pathways.yaml"


def figures(text: Text, at: int, _: Random) -> Damage | None:
    """A yearly wage under `hour`: reported at its figures."""
    block = text.block(at)
    found = [line for line in block if re.match(r"    (low|p25|median|mean|p75|high): \d{5,}", line.text)]
    text.lines[at].text = "    period: hour"
    return Damage(found) if found else None


def copied_text(text: Text, at: int, random: Random) -> Damage | None:
    """The summary of another record of the file: whichever comes later is told."""
    others = [n for n, line in enumerate(text.lines) if re.match(r"    summary: [A-Z][^:'\"]{70,}", line.text) and text.section[n] == text.section[at]]  # fmt: skip
    if not others:
        return None
    source = random.choice(others)
    line = text.lines[at]
    if text.record[source] == text.record[at] or not re.match(WORDS, line.text):
        return None
    below = text.lines[at + 1].text
    if below.startswith("      "):
        return None
    parts = [text.lines[source].text]
    for one in text.lines[source + 1 :]:
        if not one.text.startswith("      "):
            break
        parts.append(one.text)
    line.text = "\n".join(parts)
    return Damage([line, text.lines[source]])


def long_sentence(text: Text, at: int, _: Random) -> Damage | None:
    line = text.lines[at]
    found = re.match(WORDS, line.text)
    assert found
    line.text = f"{found[1]}{'And so on and on it goes '.lower() * 12}{found[2]}"
    return Damage([line])


def due(text: Text, at: int, _: Random) -> Damage:
    line = text.lines[at]
    line.text = "    review_by: '2020-01-01'"
    return Damage([line])


def unlabelled(text: Text, at: int, _: Random) -> Damage | None:
    """An O*NET code whose match is not said: reported at the code."""
    block = text.block(at)
    line = text.lines[at]
    start = next((n for n in range(at, text.record[at], -1) if text.lines[n].text.startswith("      - ")), None)
    if start is None or sum("onet_match" in one.text for one in block) != 1:
        return None
    line.text = f"        # {line.text.strip()}"
    return Damage([text.lines[start]])


def fees(match: re.Match[str], _: Random) -> str:
    return f"{match[1]}{match[2]}, member: {int(match[2]) + 100}"


def ahead(text: Text, at: int, _: Random) -> Damage:
    line = text.lines[at]
    line.text = re.sub(r"'\d{4}", "'2062", line.text)
    return Damage([line])


def comment(words: str) -> object:
    def do(text: Text, at: int, _: Random) -> Damage:
        line = text.lines[at]
        line.text += f"   # hcai: ignore{words}"
        return Damage([line])

    return do


def price(text: Text, at: int, _: Random) -> Damage | None:
    line = text.lines[at]
    line.text = line.text.replace("amount: null, subscription", "amount: 12, subscription")
    return Damage([line])


KINDS = (
    swap("a founding document that is none", "CL002 CL001", ALL.replace("skills.yaml ", ""), r"^    evidence: (?:editorial|verified)$", "    evidence: seed"),
    swap("a source that is only our judgement", "CL002", ALL, r"^(      - \{.*)evidence: editorial, source: hcai-editorial", r"\1evidence: verified, source: hcai-editorial"),
    other("a day that is still to come", "CL003", "sources.yaml salaries.yaml outlook.yaml", r"^    (retrieved|as_of): '\d{4}", ahead),
    other("a source that is overdue", "CL004 CL005", "sources.yaml", r"^    review_by: ", due),
    swap("a page read before it was published", "CL005 CL003", "sources.yaml", r"^    published: '\d{4}[^']*'", "    published: '2026-12'"),
    swap("a checked field that is none", "CL006", "resources.yaml credentials.yaml degrees.yaml datasets.yaml", r"^(      fields: \[)([a-z]+)", r"\1x\2"),
    other("a price beside a subscription", "CL008", "resources.yaml", r"amount: null, subscription", price),
    swap("hours without a basis", "CL009", "resources.yaml practice.yaml", r"basis: (stated|estimate)", "basis: null"),
    swap("a member who pays more", "CL010", "credentials.yaml", r"(standard: )(\d+), member: \d+", fees),
    swap("a role that no document names any more", "CL011", "roles.yaml", r"listing: seed", "listing: editorial"),
    swap("the money of another country", "CL013", "salaries.yaml", r"^    currency: (USD|GBP|EUR|CAD|AUD)$", lambda m, _: "    currency: JPY" if m[1] != "JPY" else None),
    other("the pay of an hour for that of a year", "CL014", "salaries.yaml", r"^    period: year$", figures),
    other("a match that is not said", "CL017", "roles.yaml", r"^        onet_match: ", unlabelled),
    swap("a change that does not add up", "CL019", "outlook.yaml", r"^    change: (-?\d+)", lambda m, _: f"    change: {int(m[1]) + 77}"),
    swap("a percentage that does not follow", "CL019", "outlook.yaml", r"^    change_percent: (-?\d+)", lambda m, _: f"    change_percent: {int(m[1]) + 40}"),
    swap("a rate of a currency to itself", "CL020", "salaries.yaml", r"base: ([A-Z]{3}), quote: [A-Z]{3}", r"base: \1, quote: \1"),
    other("a summary of something else", "PR001", "roles.yaml", r"^    summary: [A-Za-z][^'\"\[\]{}:#|>&*()]+$", copied_text, together="alone", sections="roles"),
    swap("a text still to be written", "PR002", TEXTS, WORDS, r"\1TODO \2"),
    swap("a gendered word", "PR003", TEXTS, WORDS, r"\1The chairman said so, \2"),
    swap("a word twice", "PR004", TEXTS, r"^(    (?:summary|definition|brief): [A-Z][^'\":]*) (the|of|and|with|for|in) ", r"\1 \2 \2 "),
    other("a sentence without end", "PR005", TEXTS, WORDS, long_sentence),
    swap("a title too long to read", "PR006 SH011", "roles.yaml skills.yaml", TITLES, lambda m, _: f"{m[1]}{m[2]}{' and what stands beside it' * 5}", sections="roles skills"),
    swap("a full stop behind a title", "PR007", OURS, TITLES, r"\1\2."),
    swap("an acronym of nobody", "PR009", TEXTS, WORDS, lambda m, r: f"{m[1]}{''.join(r.choice('QXZWKJ') for _ in range(5))} {m[2]}"),
    swap("a blank before a comma", "PR010", TEXTS, WORDS, r"\1So it is , \2"),
    swap("half a bracket", "PR011", TEXTS, WORDS, r"\1So it is (or nearly, \2"),
    swap("letters of a wrong encoding", "PR012", TEXTS, WORDS, r"\1CafÃ© \2"),
    swap("a bold word", "PR013", TEXTS, WORDS, r"\1So it is <b>now</b>, \2"),
    swap("a text that runs the other way", "PR014", ALL, WORDS, "\\1\u202e\\2"),
    swap("an invisible character", "PR015", ALL, WORDS, "\\1a\u200bb \\2"),
    swap("a no-break space", "PR016", ALL, WORDS, "\\1a\u00a0b \\2"),
    other("an ignored rule without a reason", "IG001", ALL, r"^    (?:title|summary|kind|effort): [a-zA-Z ]+$", comment("[LK003]")),
    other("an ignored rule that is none", "IG002", ALL, r"^    (?:title|summary|kind|effort): [a-zA-Z ]+$", comment("[ZZ123] because")),
    other("an ignored rule that finds nothing", "IG003", ALL, r"^    (?:title|summary|kind|effort): [a-zA-Z ]+$", comment("[SH013] because")),
)  # fmt: skip
