"""`hcai datasets`: health data to practise on."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, DatasetName, Format, Why, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "Health data to practise on: what it holds, how one gets at it, how long that takes.",
    example="hcai datasets list --open",
)


@app.command("list")
def list_(
    access: Annotated[
        str | None, Option(metavar="ACCESS", help="Only open, registration, credentialed, mixed or paid.")
    ] = None,
    open_: Annotated[bool, Option("--open", help="Only what is open; short for --access open.")] = False,
    modality: Annotated[
        str | None,
        Option(
            metavar="WORDS",
            help="Only such data: records, imaging, signals, text, genomics … or a word such as ECG or CT.",
        ),
    ] = None,
    role: Annotated[str | None, Option(metavar="ROLE", help="Only what suits this role.", complete="roles")] = None,
    level: Annotated[
        str | None, Option(metavar="LEVEL", help="Only for this level: introductory, working or advanced.")
    ] = None,
    sort: Annotated[Literal["kind", "title", "access", "level"], Option(help="The order.")] = "kind",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the data sets, all or those that pass a filter.

    $ hcai datasets list --open --modality ecg
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import datasets

    content = catalog.read(data)
    wanted = datasets.DatasetFilter(access, modality, role, level, open_)
    show.write(datasets.datasets(content, wanted, sort), content, format, width)


@app.command("show")
def show_(
    dataset: DatasetName, why: Why = False, format: Format = "text", width: Width = None, data: DataDir = None
) -> None:
    """Show one data set: access and the wait for it, size, licence, project ideas, and what was checked.

    $ hcai datasets show mimic-iv
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import datasets

    content = catalog.read(data)
    show.write(datasets.dataset_sheet(content, dataset), content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find data sets by words in their titles, what they hold and what one can do with them, best first.

    $ hcai datasets search chest x-ray
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "datasets", " ".join(words)), content, format, width)
