"""The page about the JSON output, from the result classes, their docstrings and fields.toml."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hcai_career import show
from hcai_career.advise.query.searched import SEARCHED
from hcai_career.catalog import model, schema
from hcai_career.catalog.model import parts

HERE = Path(__file__).parent
ROOMS = (
    "hcai_career.advise.query.roles",
    "hcai_career.advise.query.skills",
    "hcai_career.advise.query.backgrounds",
    "hcai_career.advise.query.occupations",
    "hcai_career.advise.query.resources",
    "hcai_career.advise.query.credentials",
    "hcai_career.advise.query.degrees",
    "hcai_career.advise.query.datasets",
    "hcai_career.advise.query.regulations",
    "hcai_career.advise.query.communities",
    "hcai_career.advise.query.pay",
    "hcai_career.advise.query.convert",
    "hcai_career.advise.query.outlook",
    "hcai_career.advise.query.pathways",
    "hcai_career.advise.query.guide",
    "hcai_career.advise.query.search",
    "hcai_career.check.report",
    "hcai_career.advise.changes.result",
    "hcai_career.advise.query.sources",
    "hcai_career.advise.query.profile",
    "hcai_career.person.resume.extract",
    "hcai_career.advise.posting.result",
    "hcai_career.advise.compare",
    "hcai_career.advise.sides.result",
    "hcai_career.advise.fork",
    "hcai_career.advise.route.result",
    "hcai_career.advise.match.result",
    "hcai_career.advise.quiz.result",
    "hcai_career.advise.plan.result",
    "hcai_career.advise.plan.why",
    "hcai_career.advise.progress.state",
    "hcai_career.advise.progress.replan",
)
"""The modules that hold the results of `show.VIEWS`."""

PARTS = (
    *(f"hcai_career.catalog.model.{module.name}" for module in iter_modules(model.__path__)),
    "hcai_career.advise.query.around",
    "hcai_career.advise.query.claims",
    "hcai_career.advise.query.searched",
    "hcai_career.advise.eligible",
    "hcai_career.advise.gap",
    "hcai_career.advise.gate",
    "hcai_career.advise.gates",
    "hcai_career.advise.similar",
    "hcai_career.person.standing",
    "hcai_career.advise.match.wanted",
    "hcai_career.advise.route.terms",
    "hcai_career.advise.way",
    "hcai_career.advise.plan.wishes",
    "hcai_career.person.saved",
    "hcai_career.person.profile",
)
"""The modules whose names the results may use in their types; some import them for the type checker only."""

WRITTEN_BY: dict[str, tuple[str, ...]] = {
    "RoleList": ("roles list",),
    "RoleTree": ("roles tree",),
    "RoleSheet": ("roles show",),
    "SkillList": ("skills list",),
    "SkillSheet": ("skills show",),
    "BackgroundList": ("backgrounds list",),
    "BackgroundSheet": ("backgrounds show",),
    "OccupationSheet": ("backgrounds show",),
    "ResourceList": ("resources list",),
    "ResourceSheet": ("resources show",),
    "CredentialList": ("credentials list",),
    "CredentialSheet": ("credentials show",),
    "DegreeList": ("degrees list",),
    "DegreeSheet": ("degrees show",),
    "DatasetList": ("datasets list",),
    "DatasetSheet": ("datasets show",),
    "RegulationList": ("regulations list",),
    "RegulationSheet": ("regulations show",),
    "CommunityList": ("communities list",),
    "CommunitySheet": ("communities show",),
    "PayList": ("salaries",),
    "PayOverview": ("salaries",),
    "OutlookSheet": ("outlook",),
    "OutlookList": ("outlook",),
    "PathwayList": ("pathways list",),
    "PathwaySheet": ("pathways show",),
    "GuideTopics": ("guide",),
    "GuideTopic": ("guide",),
    "GuidePage": ("guide",),
    "Glossary": ("guide",),
    "Comparison": ("compare",),
    "SideBySide": ("compare",),
    "Matches": ("match",),
    "TooLittle": ("match",),
    "Questions": ("quiz",),
    "QuizResult": ("quiz",),
    "Plan": ("plan",),
    "Routes": ("route",),
    "Fork": ("plan --to --to",),
    "Barred": ("plan", "progress replan"),
    "NoPlan": ("plan", "progress replan"),
    "ProfileSheet": ("profile show",),
    "Extract": ("resume", "profile import --dry-run"),
    "Posting": ("posting",),
    "Progress": ("progress show",),
    "Changes": ("progress replan", "progress diff"),
    "Why": ("plan --why",),
    "SourceList": ("sources list",),
    "SourceSheet": ("sources show",),
    "ContentDiff": ("diff",),
    "Report": ("check",),
    "Statistics": ("check --statistics",),
    "Hits": (
        "search",
        "guide",
        *(f"{kind} search" for kind in SEARCHED if kind not in ("guide", "terms", "occupations")),
    ),
}
"""The commands that write each result."""

NAMED: tuple[tuple[Any, str], ...] = (
    (parts.Slug, "id"),
    (parts.Day, "day"),
    (parts.Date, "date"),
    (parts.Url, "address"),
)
PLAIN = {str: "text", bool: "true or false", int: "whole number", float: "number", date: "day"}


class StaleError(Exception):
    """What the page would say does not fit the classes."""


def page() -> str:
    """The whole page."""
    roots, records, said = results(), nested(), meanings()
    text = (HERE / "json.md").read_text(encoding="utf-8")
    for name, part in {
        "schemas": _table(("schema", "written by"), map(_overview, roots)),
        "results": "\n\n".join(_section(root, show.VIEWS[root.__name__].schema, said) for root in roots),
        "records": "\n\n".join(_section(record, record.__name__, said) for record in records),
        "record-names": ", ".join(_link(record) for record in records),
    }.items():
        text = text.replace(f"<!-- {name} -->", part)
    return text


def results() -> list[type]:
    """The classes of `show.VIEWS`, in its order."""
    found = {}
    for room in map(import_module, ROOMS):
        found.update({name: getattr(room, name) for name in show.VIEWS if hasattr(room, name)})
    if missing := set(show.VIEWS) - (set(found) & set(WRITTEN_BY)):
        raise StaleError(f"add to ROOMS and WRITTEN_BY in {Path(__file__).name}: {', '.join(sorted(missing))}")
    return [found[name] for name in show.VIEWS]


def nested() -> list[type]:
    """The records inside the results, by name."""
    roots = results()
    seen: dict[type, None] = {}
    waiting = list(roots)
    while waiting:
        record = waiting.pop()
        if record not in seen:
            seen[record] = None
            waiting += [part for hint in hints(record).values() for part in _records_in(hint)]
    found = sorted(set(seen) - set(roots), key=lambda record: record.__name__)
    names = [record.__name__ for record in seen]
    if twice := {name for name in names if names.count(name) > 1}:
        raise StaleError(f"two records of one name: {', '.join(sorted(twice))}")
    return found


@cache
def hints(record: type) -> dict[str, Any]:
    """The types of a record's fields, in order."""
    known = {**_named_in_rooms(), **vars(import_module(record.__module__))}
    known |= _imported_for_types(record.__module__)
    types = get_type_hints(record, known, include_extras=True)
    return {field.name: types[field.name] for field in dataclasses.fields(record)}


@cache
def _named_in_rooms() -> dict[str, Any]:
    return {name: value for room in map(import_module, (*PARTS, *ROOMS)) for name, value in vars(room).items()}


@cache
def _imported_for_types(module: str) -> Mapping[str, Any]:
    """What a module imports for the type checker only, which other modules may call the same and mean something else."""
    tree = ast.parse(inspect.getsource(import_module(module)))
    guarded = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [line for node in guarded for line in node.body if isinstance(line, ast.ImportFrom) and line.module]
    return {
        name.asname or name.name: getattr(import_module(str(line.module)), name.name)
        for line in imports
        for name in line.names
        if hasattr(import_module(str(line.module)), name.name)
    }


def meanings() -> Mapping[str, Mapping[str, str]]:
    """What fields.toml says, and of records of the content what the schemas say; StaleError if that does not fit."""
    said: dict[str, dict[str, str]] = tomllib.loads((HERE / "fields.toml").read_text(encoding="utf-8"))
    names = {record.__name__ for record in (*results(), *nested())}
    said |= {record: fields for record, fields in schema.meanings().items() if record in names}
    needed = {f"{record.__name__}.{name}" for record in (*results(), *nested()) for name in hints(record)}
    there = {f"{record}.{name}" for record, fields in said.items() for name in fields}
    if needed != there:
        raise StaleError(f"fields.toml: to add {sorted(needed - there)}, to take out {sorted(there - needed)}")
    return said


def spell(hint: Any) -> str:
    """A type in plain words. Raises StaleError for one that has none yet."""
    for named, word in NAMED:
        if hint == named:
            return word
    origin, args = get_origin(hint), get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _link(hint)
    if origin is Annotated:
        return _bounded(args[0], args[1].limits)
    if origin is Literal:
        return _one_of(args)
    if origin in (Union, UnionType):
        return " or ".join([*(spell(arg) for arg in args if arg is not NoneType), "null"])
    if origin is tuple:
        return _list_of(args)
    if origin is not None and issubclass(origin, Mapping):
        return f"object of {spell(args[1])}"
    raise StaleError(f"no words for the type {hint}")


def _bounded(kind: type, limits: Mapping[str, Any]) -> str:
    span = f" {limits['ge']}–{limits['le']}" if kind is int and {"ge", "le"} <= set(limits) else ""
    return PLAIN[kind] + span


def _one_of(values: tuple[Any, ...]) -> str:
    if all(isinstance(value, int) for value in values):
        return f"whole number {min(values)}–{max(values)}"
    return ", ".join(f"`{value}`" for value in values)


def _list_of(args: tuple[Any, ...]) -> str:
    if len(args) == 2 and args[1] is Ellipsis:
        inner = spell(args[0])
        return f"list of ({inner})" if inner.endswith(" or null") or ", " in inner else f"list of {inner}"
    return f"({'; '.join(map(spell, args))})"


def _records_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield hint
    for arg in get_args(hint):
        yield from _records_in(arg)


# ---- markdown ---------------------------------------------------------------------------------------


def slug(title: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")


def _overview(root: type) -> tuple[str, str]:
    schema = show.VIEWS[root.__name__].schema
    return f"[`{schema}`](#{slug(schema)})", ", ".join(f"`hcai {each}`" for each in WRITTEN_BY[root.__name__])


def _section(record: type, title: str, said: Mapping[str, Mapping[str, str]]) -> str:
    meaning = said[record.__name__]
    rows = ((f"`{name}`", spell(hint), meaning[name]) for name, hint in hints(record).items())
    by = WRITTEN_BY.get(record.__name__, ())
    commands = f"Written by {' and '.join(f'`hcai {each} … --format json`' for each in by)}. " if by else ""
    return f"### {title}\n\n{commands}{_prose(record)}\n\n{_table(('field', 'type', 'meaning'), rows)}"


def _prose(record: type) -> str:
    """The docstring, each paragraph on a line, in words of JSON."""
    paragraphs = [" ".join(part.split()) for part in (record.__doc__ or "").strip().split("\n\n")]
    return re.sub(r"\bNone\b", "null", "\n\n".join(paragraphs))


def _link(record: type) -> str:
    schema = show.VIEWS.get(record.__name__)
    return f"[{record.__name__}](#{slug(schema.schema if schema else record.__name__)})"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
