"""Shell completion: ids with their titles, from the names alone. No failure here may reach the prompt."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

SECTIONS = {"starts": ("backgrounds", "occupations")}
"""What is offered in turn: the occupations only when no background fits."""

Completion = list[tuple[str, str]]
Completer = Callable[[typer.Context, str], Completion]


def ids(section: str) -> Completer:
    """A completer for the ids of a section; a word of a title is completed to its id as well."""

    def complete(ctx: typer.Context, incomplete: str) -> Completion:
        try:
            return list(_matching(ctx, section, incomplete.casefold()))
        except Exception:  # noqa: BLE001
            return []

    return complete


def _matching(ctx: typer.Context, section: str, start: str) -> Iterator[tuple[str, str]]:
    from hcai_career import catalog

    directory = ctx.params.get("data") or os.environ.get("HCAI_DATA")
    content = catalog.read(Path(directory) if directory else None)
    for each in SECTIONS.get(section, (section,)):
        found = list(_of(content, each, start))
        if found:
            yield from found
            return


def _of(content: Catalog, section: str, start: str) -> Iterator[tuple[str, str]]:
    names = list(content.names(section))
    found = [(key, title) for key, title, _ in names if key.startswith(start)]
    yield from found or [(key, title) for key, title, _ in names if start in title.casefold()]
