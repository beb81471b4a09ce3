"""`data/occupations.yaml`: a record for each occupation, compact, since a query reads only the one it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tools.onet import levels, names, standing
from tools.onet.facts import Facts
from tools.onet.mapping import Crosswalk

HEAD = """\
# yaml-language-server: $schema=../schema/occupations.schema.json
#
# Occupations as starts: what someone of an O*NET occupation typically brings, in the levels of our skills. Made by
# `python -m tools.onet` from tools/onet/mapping.yaml, which says for each skill what it is read from and why: change
# that, not this. A first guess, modest on purpose: O*NET alone gives 3 at most, and 4 stands only for what an
# occupation is named after (`core`: such judgements about the occupation itself). What is not listed is 0.
#
# This file includes information from the O*NET Database (releases 29.3 and 30.3) by the U.S. Department of Labor,
# Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 licence
# (https://creativecommons.org/licenses/by/4.0/). O*NET(R) is a trademark of USDOL/ETA. hcai has modified the
# information: it selected from it and mapped it to skills and levels of its own. USDOL/ETA has not approved, endorsed
# or tested these modifications.
"""
WIDTH = 110
STEPS = {4: "advanced", 3: "independent", 2: "guided", 1: "aware"}
CORE = "the core of the occupation"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ./&+'()-]*")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}


def text(facts: Mapping[str, Facts], mapping: Crosswalk) -> str:
    """The whole file."""
    aliases = names.aliases(facts)
    lines = [HEAD, "crosswalk:"]
    named = dict.fromkeys(skill for core in mapping.core.values() for skill in core.levels)
    about = dict.fromkeys(named, CORE) | {skill: rule.about for skill, rule in mapping.skills.items()}
    lines += [f"  {skill}: {{about: {_scalar(words)}}}" for skill, words in sorted(about.items())]
    lines += ["", "occupations:"]
    for each in facts.values():
        lines += _record(each, facts, mapping, aliases[each.code])
    return "\n".join(lines) + "\n"


def _record(own: Facts, facts: Mapping[str, Facts], mapping: Crosswalk, aliases: Iterable[str]) -> Iterator[str]:
    read = levels.borrowing(own, facts, mapping)
    held = levels.of(read, mapping)
    yield f"  {own.code}:"
    yield f"    title: {_scalar(own.title)}"
    for level, key in STEPS.items():
        yield from _listed(key, [skill for skill in held if held[skill] == level])
    core = mapping.core.get(own.code)
    yield from _listed("core", [skill for skill in held if core and skill in core.levels])
    yield from _listed("aliases", map(_scalar, aliases))
    if own.zone:
        yield f"    zone: {own.zone}"
    eqf = standing.eqf(own)
    if eqf:
        yield f"    eqf: {eqf}"
    licences = standing.licences(own, mapping)
    if licences is not None:
        yield f"    licences: [{', '.join(licences)}]"
    exposure = standing.exposure(own, mapping)
    if exposure:
        yield f"    exposure: {exposure}"
    if not own.knowledge:
        yield f"    ratings: {'borrowed' if own.code in mapping.like else 'none'}"
    if own.code in mapping.like:
        yield f"    like: {mapping.like[own.code]}"


def _listed(key: str, values: Iterable[str]) -> Iterator[str]:
    line = f"    {key}: ["
    for value in (items := list(values)):
        if len(line) + len(value) > WIDTH:
            yield line.rstrip()
            line = "      "
        line += f"{value}, "
    if items:
        yield f"{line[:-2]}]"


def _scalar(value: str) -> str:
    """A text as YAML: plain where nothing in it means anything, else in single quotes."""
    plain = _PLAIN.fullmatch(value) and not value.endswith(" ") and value.casefold() not in _WORDS
    return value if plain else "'" + value.replace("'", "''") + "'"
