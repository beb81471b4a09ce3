"""`hcai schema`: the JSON Schemas of the content files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from hcai_career.cli.parameters import Argument, Option


def schema(
    kind: Annotated[
        str | None, Argument(metavar="[KIND]", help="A content file, such as roles (default: all).")
    ] = None,
    write: Annotated[
        Path | None, Option(metavar="DIR", help="Write NAME.schema.json files here instead of printing.")
    ] = None,
) -> None:
    """Print the JSON Schema of a content file, or write all of them, for editors and other tools.

    $ hcai schema roles

    Editors that know the YAML language server complete and check a file whose first line names its schema, as
    `hcai check --fix` writes it.
    """
    from hcai_career.catalog import schema as schemas
    from hcai_career.show.terminal import emit

    wanted = schemas.texts() if kind is None else {schemas.find(kind): schemas.texts()[schemas.find(kind)]}
    if write is not None:
        for path in schemas.write(write, wanted):
            emit(f"wrote {path}\n")
    elif kind is None:
        emit("".join(f"{name.removesuffix('.schema.json')}\n" for name in wanted))
    else:
        emit("".join(wanted.values()))
