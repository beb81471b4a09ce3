"""`python -m benchmarks.relatedness --onet DIR`: the likeness of `advise.similar` against O*NET Related Occupations.

O*NET names for each occupation the ten most related ones (its primary tiers), found by experts and by comparing tasks,
knowledge and titles. Here they are the outside truth. What is measured is recall@10: of the related occupations of each
occupation, the share among the ten that the measure puts nearest; the mean over all occupations that have ratings and a
list. Nothing but skills, knowledge and software goes in: no title, no text of a task, no code.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tools.onet import facts
from tools.onet.facts import CODE, Facts, Rating

from hcai_career import catalog
from hcai_career.advise.similar import IN_DEMAND, PARTS, SKILLS, TOOLS, Index, Profile, of_occupation

AT = 10
PRIMARY = "Primary"
RECALL = 0.446
"""Recall@10 of the likeness as it is, measured on the half of the lists meant for development."""
MAY_DROP = 0.01

Scores = Callable[[str], Mapping[str, float]]
Demands = dict[str, float]


class Truth(NamedTuple):
    """The occupations with ratings of skills and knowledge, and for each that has a list the related ones among them."""

    rated: Mapping[str, Facts]
    related: Mapping[str, frozenset[str]]


def truth(folder: Path) -> Truth:
    """What is measured against. Raises FileNotFoundError when a file is not there."""
    known = facts.read(folder)
    rated = {code: each for code, each in known.items() if each.skill and each.knowledge}
    related: dict[str, set[str]] = defaultdict(set)
    for row in facts.rows(folder, "30.3-related_occupations-dev"):
        if row["Relatedness Tier"].startswith(PRIMARY) and row["Related O*NET-SOC Code"] in rated:
            related[row[CODE]].add(row["Related O*NET-SOC Code"])
    return Truth(rated, {code: frozenset(found) for code, found in related.items() if code in rated})


def recall(truth: Truth, scores: Scores, of: Callable[[str], bool] = bool) -> float:
    """Mean recall@10 over the occupations with a list, or those of them that `of` takes. Equal scores go by code."""
    found = []
    for code, related in sorted(truth.related.items()):
        if of(code):
            said = scores(code)
            nearest = sorted((other for other in said if other != code), key=lambda other: (-said[other], other))[:AT]
            found.append(len(related.intersection(nearest)) / len(related))
    return sum(found) / len(found)


# ---- what goes in -----------------------------------------------------------------------------------


def likeness(truth: Truth) -> Scores:
    """The measure as it is: level × importance of skills and knowledge, and the software."""
    return measure(truth, demand, used)


def measure(
    truth: Truth,
    of_rating: Callable[[Rating], float],
    of_tools: Callable[[Facts], Demands] | None = None,
    kinds: Iterable[str] = ("skill", "knowledge"),
    weights: Mapping[str, float] = PARTS,
) -> Scores:
    """The likeness with other things going in."""
    kinds = tuple(kinds)

    def profile(each: Facts) -> Profile:
        skills = {
            f"{kind}: {name}": of_rating(rating) for kind in kinds for name, rating in getattr(each, kind).items()
        }
        return Profile(each.code, {SKILLS: skills, TOOLS: of_tools(each) if of_tools else {}})

    return Index(map(profile, truth.rated.values()), weights).scores


def demand(rating: Rating) -> float:
    """Level × importance."""
    return rating.level * rating.importance


def used(each: Facts) -> Demands:
    """The software, twice where postings ask for it."""
    return {tool.name: IN_DEMAND if tool.in_demand else 1.0 for tool in each.software}


# ---- other measures, for comparison -----------------------------------------------------------------


def overlap(truth: Truth) -> Scores:
    """Weighted Jaccard of the same demands: Σ min ÷ Σ max, as `hcai compare` shows it."""
    demands = _demands(truth)
    sums = {code: sum(each.values()) for code, each in demands.items()}

    def scores(code: str) -> dict[str, float]:
        ours, found = demands[code], {}
        for other, theirs in demands.items():
            common = sum(min(value, theirs.get(name, 0.0)) for name, value in ours.items())
            found[other] = common / (sums[code] + sums[other] - common)
        return found

    return scores


def lift(truth: Truth, damping: float = 2.0) -> Scores:
    """Coverage lift of the same demands: what is covered beyond the mean coverage, ÷ √(target + k × median target)."""
    demands = _demands(truth)
    sums = {code: sum(each.values()) for code, each in demands.items()}
    middle = sorted(sums.values())[len(sums) // 2]
    covered = {code: _covered(each, demands) for code, each in demands.items()}
    mean = {other: sum(covered[code][other] for code in demands) / len(demands) for other in demands}

    def scores(code: str) -> dict[str, float]:
        return {
            other: (covered[code][other] - mean[other]) / (sums[other] + damping * middle) ** 0.5 for other in demands
        }

    return scores


def ours(truth: Truth) -> Scores:
    """The likeness of the levels in our own skills, from the table of occupations: what is left of O*NET in it."""
    content = catalog.read()
    return Index(of_occupation(each) for each in content.occupations.values() if each.id in truth.rated).scores


def _demands(truth: Truth) -> dict[str, Demands]:
    return {
        code: {
            f"{kind}: {name}": demand(rating)
            for kind in ("skill", "knowledge")
            for name, rating in getattr(each, kind).items()
        }
        for code, each in truth.rated.items()
    }


def _covered(own: Demands, demands: Mapping[str, Demands]) -> dict[str, float]:
    return {
        other: sum(min(own.get(name, 0.0), value) for name, value in asked.items()) for other, asked in demands.items()
    }


# ---- the table --------------------------------------------------------------------------------------


def ablation(truth: Truth) -> Iterator[tuple[str, float]]:
    """What each part adds, one row a measure."""
    level, importance = (lambda rating: rating.level), (lambda rating: rating.importance)
    named = {TOOLS: 1.0}

    def plain(each: Facts) -> Demands:
        return {tool.name: 1.0 for tool in each.software}

    rows: list[tuple[str, Callable[[], Scores]]] = [
        ("skills: level", lambda: measure(truth, level, kinds=["skill"])),
        ("skills: level × importance", lambda: measure(truth, demand, kinds=["skill"])),
        ("knowledge: level × importance", lambda: measure(truth, demand, kinds=["knowledge"])),
        ("software, weighed by rarity", lambda: measure(truth, demand, used, (), {SKILLS: 0.0, **named})),
        ("skills and knowledge: importance", lambda: measure(truth, importance)),
        ("skills and knowledge: level", lambda: measure(truth, level)),
        ("skills and knowledge: level × importance", lambda: measure(truth, demand)),
        ("… and software", lambda: measure(truth, demand, plain)),
        ("… twice where postings ask for it: the likeness", lambda: likeness(truth)),
        ("the same with software at 0.05", lambda: measure(truth, demand, used, weights={SKILLS: 1.0, TOOLS: 0.05})),
        ("the same with software at 0.15", lambda: measure(truth, demand, used, weights={SKILLS: 1.0, TOOLS: 0.15})),
        ("weighted Jaccard of level × importance", lambda: overlap(truth)),
        ("coverage lift of level × importance", lambda: lift(truth)),
        ("levels in our own skills (data/occupations.yaml)", lambda: ours(truth)),
    ]
    for name, scores in rows:
        yield name, recall(truth, scores())


def main() -> int:
    """Print the table; 1 when the likeness has dropped."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.relatedness", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--onet", type=Path, default=os.environ.get("HCAI_ONET"), help="the folder of the O*NET files")
    given = parser.parse_args()
    if given.onet is None:
        parser.error("say where the O*NET files are: --onet DIR, or $HCAI_ONET")
    against = truth(Path(given.onet))
    print(f"{len(against.related)} occupations with a list, among {len(against.rated)} with ratings")
    print(f"{'chance':50} {AT / (len(against.rated) - 1):.3f}")
    for name, found in ablation(against):
        print(f"{name:50} {found:.3f}")
    halves = [recall(against, likeness(against), lambda code, odd=odd: int(code[6]) % 2 == odd) for odd in (0, 1)]  # type: ignore[misc]
    print(f"{'the likeness, on two halves of the occupations':50} {halves[0]:.3f} {halves[1]:.3f}")
    return int(recall(against, likeness(against)) < RECALL - MAY_DROP)


if __name__ == "__main__":
    sys.exit(main())
