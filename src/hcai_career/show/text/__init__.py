"""Text for people: the only room that knows rich. A view turns a result into lines, `console` has rich paint them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from hcai_career.show.terminal import wants_colour, width_of
from hcai_career.show.text.console import paint

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.used import UsedProfile
    from hcai_career.show.text.styled import Line


def render(
    result: object,
    view: str,
    content: Catalog,
    width: int | None = None,
    *,
    why: bool = False,
    profile: UsedProfile | None = None,
) -> str:
    """A result as text by a view named `module:function`, as wide as asked, or as the terminal is.

    `why` adds the sources that the result names, in full; a profile that was used is named at the end.
    """
    module, _, name = view.partition(":")
    show = getattr(import_module(f"hcai_career.show.text.{module}"), name)
    columns = width_of(width)
    lines: Iterator[Line] = show(result, content, columns)
    if why:
        from hcai_career.advise.query.cited import cited
        from hcai_career.show.text.cite import citations

        lines = chain(lines, citations(cited(content, result), columns))
    if profile is not None:
        from hcai_career.show.text.used import used

        lines = chain(lines, used(profile, columns))
    return paint(lines, columns, colour=wants_colour())
