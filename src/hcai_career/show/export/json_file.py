"""The whole content as one JSON file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.catalog.kinds import KINDS
from hcai_career.show import json as as_json
from hcai_career.show.export.notes import licence, notes

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

SCHEMA = "hcai.catalog/1"


def render(content: Catalog) -> str:
    """Every record by section and id, in the envelope of all JSON of hcai, with the licence notes beside it."""
    sections = {kind.section: dict(content.section(kind.section)) for kind in KINDS}
    outer = as_json.envelope(SCHEMA, content, {name: some for name, some in sections.items() if some})
    outer |= {"licence": licence(content), "notes": notes(content)}
    return as_json.dumps(outer, pretty=True) + "\n"
