"""`hcai search`: everything by words."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Width, Words
from hcai_career.cli.parameters import Option

SHOWN = 12


def search(
    words: Words,
    kind: Annotated[
        list[str] | None,
        Option(metavar="KIND", help="Only this kind, such as roles, credentials or guide (again for more kinds)."),
    ] = None,
    limit: Annotated[int, Option(metavar="N", min=1, max=1000, help="As many hits at most.")] = SHOWN,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Search everything: roles, skills, courses, credentials, data sets, rules, questions and more, best first.

    $ hcai search sepsis prediction

    A word is found by its beginning, and a mistyped one by the nearest word there is. The occupations of O*NET are
    found as well, by title, common name or code: each can be where you start (--from).
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching
    from hcai_career.advise.query.choose import choose
    from hcai_career.advise.query.searched import SEARCHED

    content = catalog.read(data)
    known: dict[str, str] = {each: searched.plural for each, searched in SEARCHED.items()}
    kinds = [each for typed in kind or () for each in SEARCHED if each == choose("kind", typed, known)]
    show.write(searching.search_all(content, " ".join(words), kinds, limit), content, format, width)
