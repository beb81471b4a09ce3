"""The guide: its topics, a topic with its entries, an entry in full, and the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.advise.query.guide import COMMANDS
from hcai_career.show.text.cite import HOUSE, mark
from hcai_career.show.text.lines import PROSE_WIDTH, bullets, heading, labelled, line, paragraph, title, wrap
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.guide import Glossary, GuideLink, GuidePage, GuideTopic, GuideTopics
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.guide import GuideEntry, Part, Term, Weighed
    from hcai_career.catalog.model.parts import Claim, Evidence

GROUNDS: dict[Evidence, str] = {
    "verified": "checked against",
    "seed": "from a founding document",
    "editorial": "our judgement",
    "unverified": "not checked",
}
JUDGEMENT = "Points without a mark are our judgement."


def guide_topics(found: GuideTopics, content: Catalog, width: int) -> Iterator[Line]:
    """One line a topic: what to type, how much there is, and what it is about."""
    topics = found.topics
    yield from table(
        [
            Column("Topic", [each.id for each in topics], style="bold"),
            Column("Entries", [str(found.counts[each.id]) for each in topics], rank=1, right=True),
            Column("About", [each.summary for each in topics], least=30),
        ],
        min(width, PROSE_WIDTH + 16),
    )
    yield Line()
    yield from paragraph(
        "Read one: hcai guide TOPIC. Find words: hcai guide search WORDS.", width, indent=0, style="dim"
    )


def guide_topic(found: GuideTopic, content: Catalog, width: int) -> Iterator[Line]:
    """Every entry with its points and figures; what each leads to stands on its own page."""
    topic = found.topic
    yield from title(topic.title, topic.id, width)
    yield from paragraph(topic.summary, width, indent=0, style="dim")
    for entry in found.entries:
        yield Line()
        number = f"{entry.step}. " if entry.step else ""
        yield from title(f"{number}{entry.title}", entry.id, width)
        yield from paragraph(entry.summary, width)
        for part in entry.parts:
            yield from _short(part, width)
        yield from _claims(entry.facts, width, 4)
        for weighed in entry.weighed:
            yield from _weighed(weighed, width, 4)
        if entry.note:
            yield from paragraph(entry.note, width, style="dim")
    yield Line()
    example = found.entries[0].id if found.entries else "ENTRY"
    yield from paragraph(
        f"{JUDGEMENT} Where an entry leads, and its sources: hcai guide {example}.", width, indent=0, style="dim"
    )


def guide_page(found: GuidePage, content: Catalog, width: int) -> Iterator[Line]:
    """One entry: its points, its figures, the document beside the evidence, and where it leads."""
    entry = found.entry
    number = f"{entry.step}. " if entry.step else ""
    yield from title(f"{number}{entry.title}", entry.id, width)
    yield line((f"{found.topic_title} · {_grounds(entry)}", "dim"))
    yield Line()
    yield from paragraph(entry.summary, width)
    for part in entry.parts:
        yield from _part(part, width)
    if entry.facts:
        yield from heading("Figures and facts", width)
        yield from _claims(entry.facts, width)
    if entry.weighed:
        yield from heading("The document and the evidence", width)
        for weighed in entry.weighed:
            yield from _weighed(weighed, width)
    if entry.note:
        yield from heading("Note", width)
        yield from paragraph(entry.note, width)
    yield from _links(found.links, width)
    yield from _named(entry, width)
    yield Line()
    yield line((JUDGEMENT, "dim"))


def glossary(found: Glossary, content: Catalog, width: int) -> Iterator[Line]:
    """One term in full, or a line a term."""
    terms = found.terms
    if len(terms) == 1:
        yield from _term(terms[0], content, width)
        return
    yield from table(
        [
            Column("Term", [term.title for term in terms], style="bold", least=16),
            Column("Meaning", [term.meaning for term in terms], least=30),
            Column("Rule", [term.regulation or "" for term in terms], rank=1, style="dim"),
        ],
        min(width, PROSE_WIDTH + 24),
    )
    yield Line()
    which = f" with “{found.words}”" if found.words else ""
    read = sum(term.evidence == "verified" for term in terms) or "none"
    yield from paragraph(
        f"{count(len(terms), 'term')}{which}, in our words, {read} of them checked against a page. "
        "Look at one: hcai guide glossary TERM",
        width,
        indent=0,
        style="dim",
    )


def _term(term: Term, content: Catalog, width: int) -> Iterator[Line]:
    yield from title(term.title, term.id, width)
    if term.aliases:
        yield from paragraph("Also " + ", ".join(term.aliases), width, indent=0, style="dim")
    yield Line()
    yield from paragraph(f"{term.meaning.rstrip('.')}. {mark(term.evidence, term.source)}", width)
    if term.regulation is not None:
        yield Line()
        name = content.regulations[term.regulation].title
        yield from labelled("  Rule", name, width, note=f"hcai regulations show {term.regulation}")


def _grounds(entry: GuideEntry) -> str:
    said = GROUNDS[entry.evidence]
    return said if entry.evidence in HOUSE else f"{said} {mark(entry.evidence, entry.source)}"


def _part(part: Part, width: int) -> Iterator[Line]:
    """Points below their heading."""
    if part.title:
        yield from heading(part.title, width, _of(part))
    else:
        yield Line()
    if len(part.points) == 1:
        yield from paragraph(part.points[0], width)
    else:
        yield from bullets(part.points, width)


def _short(part: Part, width: int) -> Iterator[Line]:
    """Points behind their heading, as few lines as there can be."""
    if part.title is None:
        yield from bullets(part.points, width, indent=4)
        return
    sentences = all(point[-1] in ".?!" for point in part.points)
    joined = (" " if sentences else " · ").join(part.points)
    of = f" ({_of(part)})" if _of(part) else ""
    label = f"{part.title}{of}:"
    for number, words in enumerate(wrap(f"{label} {joined}", min(width, PROSE_WIDTH) - 6)):
        bold = len(label) if number == 0 and words.startswith(label) else 0
        yield line(" " * (4 if number == 0 else 6), (words[:bold], "bold"), words[bold:])


def _of(part: Part) -> str:
    return "" if part.evidence == "editorial" else GROUNDS[part.evidence].replace("checked against", "figures checked")


def _claims(claims: Iterable[Claim], width: int, indent: int = 2) -> Iterator[Line]:
    yield from bullets((_said(claim) for claim in claims), width, indent)


def _said(claim: Claim) -> str:
    return f"{claim.text} {mark(claim.evidence, claim.source, claim.as_of)}"


def _weighed(weighed: Weighed, width: int, indent: int = 2) -> Iterator[Line]:
    """The document above, the evidence below, so that the two are read together at any width."""
    space = " " * indent
    yield from labelled(f"{space}Document", _said(weighed.claim), width)
    for number, finding in enumerate(weighed.findings):
        yield from labelled(f"{space}Evidence" if number == 0 else "", _said(finding), width)


def _links(links: Iterable[GuideLink], width: int) -> Iterator[Line]:
    """Under each command what it can be given."""
    grouped = [(kind, list(group)) for kind, group in groupby(links, lambda link: link.kind)]
    if grouped:
        yield from heading("Go on with", width)
    for kind, group in grouped:
        yield line("  ", (f"{COMMANDS[kind][1]} …", "cyan"))
        yield from table(
            [
                Column("", [link.id for link in group]),
                Column("", [link.title for link in group], rank=1, least=20, style="dim"),
            ],
            width,
            indent=4,
            headed=False,
        )


def _named(entry: GuideEntry, width: int) -> Iterator[Line]:
    if entry.named_in:
        yield from heading("In the founding documents", width)
        for mention in entry.named_in:
            yield from paragraph(f"“{mention.label}”, {mention.section} [{mention.source}]", width)
