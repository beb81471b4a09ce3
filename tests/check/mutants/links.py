"""Damage to what leads from record to record, to levels and to the graph."""

from __future__ import annotations

import re
from random import Random

from tests.check.mutants.kind import Damage, other, swap
from tests.check.mutants.shape import ALL, repeated
from tests.check.mutants.text import Line, Text


def copied(new: str, title: str = "") -> object:
    """A record once more under another id, and with another title if a pattern for it is given."""

    def do(text: Text, at: int, _: Random) -> Damage | None:
        block = text.block(at)
        if any(re.match(r"    aliases: \[[^\]]*$", line.text) for line in block):
            return None
        block = [line for line in block if not line.text.startswith("    aliases:")]
        head = Line(f"  {new}-{at}:")
        again = [
            head,
            *(Line(re.sub(title, rf"\1 {new} {at}", line.text) if title else line.text) for line in block[1:]),
        ]
        return Damage([head], {block[-1]: again})

    return do


def one_way(text: Text, at: int, random: Random) -> Damage | None:
    """A role forgets a neighbour, which still names it: reported there."""
    line = text.lines[at]
    ids = re.findall(r"[a-z0-9-]+", line.text.partition("[")[2])
    gone = random.choice(ids)
    rest = [id_ for id_ in ids if id_ != gone]
    heads = {one.text.strip().rstrip(":"): number for number, one in enumerate(text.lines) if one.text.startswith("  ")}
    start = heads.get(gone)
    if start is None or not rest:
        return None
    own = text.key(at)
    where = [one for one in text.block(start) if own in one.text and not one.text.startswith("  " + own)]
    line.text = f"    adjacent: [{', '.join(rest)}]"
    return Damage(where)


def itself(text: Text, at: int, _: Random) -> Damage:
    line = text.lines[at]
    line.text = line.text.replace("[", f"[{text.key(at)}, ", 1)
    return Damage([line])


def circle(text: Text, at: int, _: Random) -> Damage | None:
    """A skill below another comes to stand on it: either may be where the circle is reported."""
    below = text.lines[at].text.strip().partition(": ")[2]
    upper = text.key(at)
    start = next((n for n, line in enumerate(text.lines) if line.text == f"  {below}:"), None)
    if (
        start is None
        or text.section[start] != "skills"
        or "prerequisites:" in "".join(line.text for line in text.block(start))
    ):
        return None
    effort = next((line for line in text.block(start) if line.text.startswith("    effort:")), None)
    if effort is None:
        return None
    new = [Line("    prerequisites:"), Line("      - rungs: [{at: 2, hold: 1}]"), Line(f"        skill: {upper}")]
    trail = [line for n, line in enumerate(text.lines) if text.record[n] in (start, text.record[at])]
    return Damage([*new, *trail], {effort: new})


def alias(text: Text, at: int, random: Random) -> Damage | None:
    """A skill gets the name of another as its alias: whichever comes later is told."""
    names = [(n, line.text.partition(": ")[2]) for n, line in enumerate(text.lines) if re.match(r"    name: [A-Z][\w -]+$", line.text) and text.section[n] == "skills"]  # fmt: skip
    where, name = random.choice(names)
    if text.record[where] == text.record[at]:
        return None
    line = text.lines[at]
    line.text = line.text.replace("[", f"[{name}, ", 1)
    return Damage([line, text.lines[where], text.head(where)])


def nearly(text: Text, at: int, random: Random) -> Damage | None:
    """A role is called nearly as another: whichever comes later is told."""
    titles = [(n, line.text.partition(": ")[2]) for n, line in enumerate(text.lines) if re.match(r"    title: [A-Z][A-Za-z -]+[a-rt-z]$", line.text) and text.section[n] == "roles"]  # fmt: skip
    where, title = random.choice(titles)
    if text.record[where] == text.record[at]:
        return None
    line = text.lines[at]
    line.text = f"    title: {title}s"
    return Damage([line, text.lines[where]])


def address(text: Text, at: int, _: Random) -> Damage | None:
    """An address that a resource and its source share is written in another way in one of them."""
    line = text.lines[at]
    url = line.text.strip().removeprefix("url: ")
    if url.endswith("/") or "?" in url or "#" in url or url.count("/") < 3:
        return None
    twins = [one for one in text.lines if one is not line and one.text == line.text]
    if not twins:
        return None
    line.text += "/"
    return Damage([line, *twins])


def last_first(text: Text, at: int, _: Random) -> Damage | None:
    """The last need, which is nice to have, stands before the first: the first is then told."""
    block = text.block(at)
    nice = next((line for line in reversed(block) if line.text.endswith("importance: nice}")), None)
    first = text.lines[at + 1]
    if nice is None or not first.text.endswith("importance: core}"):
        return None
    first.text, nice.text = nice.text, first.text
    second = text.lines[at + 2]
    return Damage([second])


KINDS = (
    swap("a skill that does not exist", "LK001", "roles.yaml", r"\{skill: ([a-z0-9-]+)", r"{skill: \1-x"),
    swap("a lift of a skill that does not exist", "LK001", "resources.yaml practice.yaml", r"\{skill: ([a-z0-9-]+), start", r"{skill: q\1, start"),
    swap("a source that does not exist", "LK001", ALL, r"^    source: ([a-z0-9-]+)$", r"    source: \1-x"),
    swap("a neighbour that does not exist", "LK001", "roles.yaml", r"^    adjacent: \[", "    adjacent: [nobody-at-all, "),
    swap("a family that does not exist", "LK001", "roles.yaml", r"^    family: .*$", "    family: acrobats"),
    swap("a category that does not exist", "LK001", "skills.yaml", r"^    category: .*$", "    category: magic"),
    swap("a first role that does not exist", "LK001", "backgrounds.yaml", r"^      - [a-z-]+-(?:specialist|analyst|engineer)$", "      - king"),
    swap("a data set that does not exist", "LK001", "practice.yaml", r"^    dataset: .*$", "    dataset: akashic-records"),
    swap("a region that does not exist", "LK001", "salaries.yaml", r"^    region: .*$", "    region: atlantis"),
    other("a name that means another skill", "LK002", "skills.yaml", r"^    aliases: \[", alias, together="alone", sections="skills"),
    other("a need twice", "LK014", "roles.yaml", r"^      - \{skill: .*importance: \w+\}$", repeated),
    swap("a neighbour twice", "LK014", "roles.yaml", r"^    adjacent: \[([a-z0-9-]+), ", r"    adjacent: [\1, \1, "),
    other("a role beside itself", "LK015", "roles.yaml", r"^    adjacent: \[[a-z]", itself),
    other("a neighbourhood of one side", "LK007", "roles.yaml", r"^    adjacent: \[[^\]]+\]$", one_way),
    other("a source that nobody cites", "LK005", "sources.yaml", r"^    title: ", copied("nobody-cites-it"), sections="sources"),
    other("a skill that nobody asks for", "LK003", "skills.yaml", r"^    name: ", copied("unasked", r"^(    name: .*)$"), sections="skills"),
    other("a resource entered twice", "LK011", "resources.yaml", r"^    url: https", copied("again"), sections="resources"),
    other("a family without a role", "LK006", "roles.yaml", r"^    title: ", copied("unloved", r"^(    title: .*)$"), sections="families"),
    other("one address in two forms", "LK010", "resources.yaml", r"^    url: https://[^/]+/.*[^/]$", address),
    other("prerequisites in a circle", "GR001", "skills.yaml", r"^        skill: ", circle, together="alone", sections="skills"),
    swap("a need that nobody can reach", "GR004 LV010", "resources.yaml practice.yaml", r"(\{skill: (?:python|ml-fundamentals|deep-learning|nlp|sql|r-programming|cloud-platforms|mlops|computer-vision), level: )\d\}", r"\g<1>5}"),
    swap("a core need of level 1", "LV002", "roles.yaml", r"level: [2-5], importance: core", "level: 1, importance: core"),
    other("needs in another order", "LV005", "roles.yaml", r"^    needs:$", last_first),
    swap("a book that makes experts", "LV007", "resources.yaml practice.yaml", r"reach: \d", "reach: 5"),
    swap("a lift from a level that is not asked for", "LV009 SH019", "resources.yaml", r"start: 0, reach: ([23])", r"start: 1, reach: \1"),
    swap("rungs that fall", "LV012", "skills.yaml", r"rungs: \[\{at: (\d), hold: (\d)\}, \{at: (\d), hold: (\d)\}", r"rungs: [{at: \3, hold: \4}, {at: \1, hold: \2}"),
    swap("a rung that asks for more than it gives", "LV012 GR002", "skills.yaml", r"rungs: \[\{at: (\d), hold: \d\}", r"rungs: [{at: \1, hold: 5}"),
    swap("an effort below that of the level before", "LV013", "skills.yaml", r"(- \{to: [234], low: )\d+, typical: \d+", r"\g<1>1, typical: 2"),
    other("two names for nearly one thing", "PR008 LK002", "roles.yaml", r"^    title: ", nearly, together="alone", sections="roles"),
)  # fmt: skip
