"""Text for people: the only room that knows rich. A view turns a result into lines, `console` paints them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from hcai_career.show.terminal import wants_colour, width_of
from hcai_career.show.text.console import paint

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


def render(result: object, view: str, content: Catalog, width: int | None = None) -> str:
    """A result as text by a view named `module:function`, as wide as asked, or as the terminal is."""
    module, _, name = view.partition(":")
    show = getattr(import_module(f"hcai_career.show.text.{module}"), name)
    columns = width_of(width)
    return paint(show(result, content, columns), columns, colour=wants_colour())
