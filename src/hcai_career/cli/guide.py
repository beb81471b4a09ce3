"""`hcai guide`: what the field is."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Argument


def guide(
    topic: Annotated[
        str | None,
        Argument(
            metavar="[TOPIC]", help="A topic, or an entry or a term of any; search looks for words.", complete="topics"
        ),
    ] = None,
    entry: Annotated[
        list[str] | None,
        Argument(
            metavar="[ENTRY]...",
            help="An entry of the topic, a word of the glossary, or words to search.",
            complete="guide",
        ),
    ] = None,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Read about the field: what the work is, who hires, what is hard, how to get in, questions, words.

    $ hcai guide faq

    $ hcai guide challenges bias

    $ hcai guide glossary FHIR

    $ hcai guide search alert fatigue

    Without a topic it shows all topics; a topic shows its entries, and an entry what it rests on and where it leads.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import guide as guiding

    content = catalog.read(data)
    words = " ".join(entry or ())
    if topic == "search":
        from hcai_career.advise.query import search

        show.write(search.search_all(content, words, ("guide", "terms")), content, format, width)
    else:
        show.write(guiding.guide(content, topic, words or None), content, format, width, why=why)
