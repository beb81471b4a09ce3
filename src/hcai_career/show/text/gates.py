"""Gates: what is asked before skill counts, and whether it is met. Each verdict is a mark and words, never colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import heading, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import MATCH

if TYPE_CHECKING:
    from hcai_career.advise.gate import Gate, GateKind, Verdict
    from hcai_career.advise.gates import Official, RoleGates
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.gates import Basis, LocalRule, Post
    from hcai_career.person.standing import Standing

VERDICT: dict[Verdict, tuple[str, str]] = {
    "met": ("✓ met", "green"),
    "not-met": ("✗ not met", "red"),
    "unknown": ("? unknown", "yellow"),
    "no-gate": ("– no gate", "dim"),
}
BASIS: dict[Basis, str] = {
    "law": "a law demands it",
    "standard": "a standard demands it",
    "certifier": "the certifier demands it",
    "employer-norm": "employers insist on it",
    "none": "it is required",
}


def gates(found: RoleGates, content: Catalog, width: int) -> Iterator[Line]:
    """The section of a role's page: first whether it is barred, then gate by gate, then what else is to know."""
    who = standing_words(found.standing, content) or "asked before skill counts"
    yield from heading("Gates", width, f"{who}; an estimate unless a source is named")
    if not found.gates:
        yield from paragraph("unknown: nobody has looked into the gates of this role yet", width)
    if found.barred:
        yield from bar(found, content, width)
        yield Line()
    if found.gates:
        yield from _table(found, width)
        yield from _remarks(found, content, width)
    if found.official:
        yield from paragraph(official(found.official), width)
    yield from _posts(found.posts, content, width)
    if found.note:
        yield from paragraph(found.note, width)
    yield from _next(found, width)


def bar(found: RoleGates, content: Catalog, width: int) -> Iterator[Line]:
    """Says plainly that a role is behind a licence the person lacks, and names the nearest roles that are open."""
    gate = next(each for each in found.gates if each.kind == "licence")
    where = f" ({content.jurisdictions[gate.jurisdiction].title})" if gate.jurisdiction else ""
    said = (
        f"Not open without a licence ({gate.asks}): {BASIS[gate.basis or 'none']}{where}. No course leads around that."
    )
    yield from paragraph(said, width, style="bold red", bullet="✗ ")
    if found.open_roles:
        yield from _open_roles(found, content, width)


def _open_roles(found: RoleGates, content: Catalog, width: int) -> Iterator[Line]:
    near = found.open_roles
    yield from paragraph("The nearest roles that are open:", width)
    yield from table(
        [
            Column("", [f"{each.overlap * 100:.0f} % alike" for each in near], right=True),
            Column("", [content.roles[each.role].title for each in near], least=24),
            Column(
                "", ["no licence" if each.licence == "none" else f"licence {each.licence}" for each in near], rank=1
            ),
            Column("", [each.role for each in near], rank=2, style="dim"),
        ],
        width,
        indent=4,
        headed=False,
    )
    start = found.standing.years_of if found.standing else None
    command = f"hcai roles show {near[0].role}" + (f" --from {start}" if start else "")
    yield from paragraph(f"Look at one: {command}", width, indent=4, style="dim")


def _table(found: RoleGates, width: int) -> Iterator[Line]:
    known = found.standing is not None
    yield from table(
        [
            Column("", [verdict(each, known) for each in found.gates]),
            Column("", [strength(each) for each in found.gates]),
            Column("", [each.kind for each in found.gates]),
            Column("", [words(each, known) for each in found.gates], least=22),
        ],
        width,
        indent=2,
        headed=False,
    )


def verdict(gate: Gate, known: bool) -> Line:
    """`✓ met`; of nobody in particular only whether there is a gate."""
    said, style = VERDICT[gate.verdict]
    return line((said, style)) if known or gate.verdict == "no-gate" else Line()


def strength(gate: Gate) -> str:
    """How much it is asked for; nothing where there is no gate."""
    return "" if gate.verdict == "no-gate" else gate.strength


def words(gate: Gate, known: bool) -> str:
    """What is asked, and of a person what is held; a mark where a source stands behind it."""
    telling = gate.verdict == "no-gate" or (known and (gate.verdict != "unknown" or gate.kind == "experience"))
    said = f"{gate.asks} · {gate.why}" if gate.why and telling else gate.asks
    return said if gate.evidence == "editorial" else f"{said} {mark(gate.evidence, gate.source, gate.as_of)}"


def gate_fact(gate: Gate) -> str:
    """One gate in a few words: `✗ not met: degree, bachelor (typical)`."""
    asks = gate.asks.partition(" (EQF")[0] if gate.kind == "degree" else gate.asks
    return f"{VERDICT[gate.verdict][0]}: {gate.kind}, {asks} ({gate.strength})"


def gate_line(found: RoleGates) -> str:
    """What is asked in one line: `✓ 3 met · ✗ 1 not met (degree required) · 2 more would help`."""
    asked = [gate for gate in found.gates if gate.strength in ("required", "typical") and gate.verdict != "no-gate"]
    parts = []
    for state in ("met", "not-met", "unknown"):
        some = [gate for gate in asked if gate.verdict == state]
        if some:
            sign, words = VERDICT[state][0].split(" ", 1)
            named = ", ".join(f"{gate.kind} {gate.strength}" for gate in some)
            parts.append(f"{sign} {len(some)} {words}" + ("" if state == "met" else f" ({named})"))
    more = sum(gate.strength == "helpful" and gate.verdict != "met" for gate in found.gates)
    if more:
        parts.append(f"{more} more would help")
    return " · ".join(parts) or ("none asked" if found.gates else "unknown")


def gate_fields(all_gates: Sequence[RoleGates], content: Catalog) -> dict[str, list[str]]:
    """The gates of several roles side by side: a text for each role under each kind of gate."""
    return {
        "Licence": [_cell(found, "licence", content) for found in all_gates],
        "Degree": [_cell(found, "degree", content) for found in all_gates],
        "Experience": [_cell(found, "experience", content) for found in all_gates],
        "Closeness to care": [_cell(found, "exposure", content) for found in all_gates],
        "Credentials": [_cell(found, "credential", content) for found in all_gates],
    }


def _cell(found: RoleGates, kind: GateKind, content: Catalog) -> str:
    some = [gate for gate in found.gates if gate.kind == kind]
    said = [_short(gate, found.standing is not None) for gate in some]
    for gate in some:
        said += [f"{content.jurisdictions[rule.jurisdiction].title}: {rule.strength}" for rule in gate.elsewhere]
    return "; ".join(said) or ("none named" if found.gates else "unknown")


def _short(gate: Gate, known: bool) -> str:
    """`✗ not met: nurse (required)`."""
    if gate.verdict == "no-gate":
        return f"– {gate.why or gate.asks}"
    asks = gate.asks.partition(" (EQF")[0] if gate.kind == "degree" else gate.asks
    said = f"{asks} ({gate.strength})"
    marked = "" if gate.evidence == "editorial" else " " + mark(gate.evidence, gate.source, gate.as_of)
    return (f"{VERDICT[gate.verdict][0]}: {said}" if known else said) + marked


def _remarks(found: RoleGates, content: Catalog, width: int) -> Iterator[Line]:
    for gate in found.gates:
        if gate.text:
            name = gate.asks.partition(" (")[0] if gate.kind == "degree" else gate.kind
            yield from paragraph(f"{_capital(name)}: {gate.text}", width, bullet="• ")
        for rule in gate.elsewhere:
            yield from paragraph(elsewhere(rule, content), width, bullet="• ")


def elsewhere(rule: LocalRule, content: Catalog) -> str:
    """`England: a licence is required. …`, with where that is said."""
    where = content.jurisdictions[rule.jurisdiction].title
    said = f"{where}: a licence is {rule.strength}." + (f" {rule.text}" if rule.text else "")
    return f"{said} {mark(rule.evidence, rule.source, rule.as_of)}"


def official(said: Official) -> str:
    """What statistics say of the mapped occupation, as what it is: not a gate of this role."""
    of = said.occupation or "the mapped occupation"
    match = f" ({MATCH[said.match]})" if said.match else ""
    parts = [f"entry: {said.entry or 'not stated'}", *([f"experience: {said.experience}"] if said.experience else [])]
    source = f" [{said.source}]" if said.source else ""
    return f"Official statistics on {of}{match} – {'; '.join(parts)}{source}"


def _posts(posts: Sequence[Post], content: Catalog, width: int) -> Iterator[Line]:
    if posts:
        yield from paragraph("Posts near this role that a law or a standard reserves:", width)
    for post in posts:
        where = ", ".join(content.jurisdictions[each].title for each in post.jurisdictions) or "anywhere"
        said = f"{post.title} ({where}; {post.instrument}): {post.gate}"
        yield from paragraph(f"{said} {mark(post.evidence, post.source, post.as_of)}", width, bullet="• ")
        if post.note:
            yield from paragraph(post.note, width, indent=4, style="dim")


def _next(found: RoleGates, width: int) -> Iterator[Line]:
    """What to type to learn more."""
    if not found.gates:
        return
    if found.standing is None:
        said = f"Which of them do you meet? hcai roles show {found.role} --from BACKGROUND"
        yield from paragraph(said, width, style="dim")
        return
    settled_by = dict.fromkeys(gate.settle for gate in found.gates if gate.settle and gate.kind != "credential")
    if settled_by:
        yield from paragraph(f"Unknown until you say: {', '.join(settled_by)}.", width, style="dim")


def standing_words(standing: Standing | None, content: Catalog) -> str:
    """Whose standing it is, for a heading."""
    if standing is None:
        return ""
    start = standing.years_of or ""
    known = content.backgrounds.get(start) or content.occupations.get(start)
    return f"for: {known.title}" if known else "for: what you said"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
