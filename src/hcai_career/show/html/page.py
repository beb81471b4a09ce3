"""From a template to a page: what every page shares, and how text of the content gets into it.

Everything that a template writes is escaped (autoescape), after control characters are taken out of it. A link is one
only if it leads to the web. The page asks the browser to load and run nothing (`Content-Security-Policy`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hcai_career import __version__
from hcai_career.show.html import charts
from hcai_career.show.html.graph import BOX_HEIGHT, BOX_WIDTH, graph, needed
from hcai_career.show.plan import said
from hcai_career.show.safe import plain
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import EVIDENCE, IMPORTANCE, MATCH, count, money, number

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.sources import Source

MARK = '<meta name="generator" content="hcai'
"""What a page of ours has near its beginning."""
WEB = ("https://", "http://")
LETTERS = "ABCD"
VERDICTS = {"met": "✓ met", "not-met": "✗ not met", "unknown": "? unknown", "no-gate": "– no gate"}


def render(template: str, content: Catalog, sources: Iterable[Source], made: date, **values: Any) -> str:
    """A page from its template. `sources` are those that it cites, `made` is the day it is made on."""
    return _environment().get_template(template).render(content=content, sources=tuple(sources), made=made, **values)


def is_ours(path: Path) -> bool:
    """Whether a file is a page that hcai wrote. False for one that cannot be read."""
    try:
        with path.open("rb") as file:
            return MARK.encode() in file.read(500)
    except OSError:
        return False


def web(url: str | None) -> str | None:
    """An address that leads to the web; None for any other, such as one that a browser would run."""
    return url if url and url.startswith(WEB) else None


def day(value: date | str) -> Markup:
    """A day as a reader writes it, with the one that a program reads."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return Markup('<time datetime="{}">{}</time>').format(when.isoformat(), said.day(when))


def cite(evidence: str, source: str | None, as_of: str | None = None) -> Markup:
    """The mark behind a figure: that it is an estimate or unchecked, or a link to its source below."""
    if evidence == "editorial":
        return Markup('<span class="mark">estimate</span>')
    if evidence == "unverified":
        return Markup('<span class="mark">not checked</span>')
    if source is None:
        return Markup('<span class="mark">source unknown</span>')
    when = f" · {as_of}" if as_of else ""
    return Markup('<a class="mark" href="#source-{0}">{0}{1}</a>').format(plain(source), plain(when))


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    made.filters.update(number=number, percent=percent, day=day, web=web, money=partial(_money))
    made.globals.update(
        version=__version__,
        said=said,
        charts=charts,
        count=count,
        cite=cite,
        graph=graph,
        needed=needed,
        box=(BOX_WIDTH, BOX_HEIGHT),
        verdicts=VERDICTS,
        importance=IMPORTANCE,
        evidence=EVIDENCE,
        match=MATCH,
        letters=LETTERS,
    )
    return made


def _money(amount: float, currency: str | None = "USD") -> str:
    return money(amount, currency or "USD")


def _clean(value: Any) -> Any:
    """What a template writes: no control characters, and nothing for what is not there."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return plain(value)
    return value
