"""JSON Schemas of the content files, for editors and other tools, from the same classes that validate.

They say what stands in one file. What must hold between records (known ids, no circles) only reading can tell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from hcai_career.catalog.found import near, shown
from hcai_career.catalog.kinds import FILES, KINDS, Kind
from hcai_career.problem import NotFoundError

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema_name(file: str) -> str:
    """The file of the schema of a content file: roles.yaml → roles.schema.json."""
    return f"{Path(file).stem}.schema.json"


def first_line(file: str) -> str:
    """The comment at the top of a content file that tells editors its schema."""
    return f"# yaml-language-server: $schema=../schema/{schema_name(file)}"


def schemas() -> dict[str, Schema]:
    """The schema of each content file, by the name of the content file."""
    return {file: _file(file, [kind for kind in KINDS if kind.file == file]) for file in FILES}


def texts() -> dict[str, str]:
    """What stands in each schema file, by its name."""
    return {
        schema_name(file): json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for file, schema in schemas().items()
    }


def find(kind: str) -> str:
    """The schema file that a name means: roles, roles.yaml or roles.schema.json. Raises NotFoundError."""
    names = {Path(file).stem: schema_name(file) for file in FILES}
    wanted = kind.removesuffix(".schema.json").removesuffix(".yaml")
    if wanted not in names:
        raise NotFoundError(
            f"no content file is called {shown(kind)}", near(kind, names) or f"one of {', '.join(names)}"
        )
    return names[wanted]


def write(directory: Path, wanted: Mapping[str, str] | None = None) -> list[Path]:
    """Write schema files, all if no others are given, to a directory, and return those that changed."""
    directory.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, text in (texts() if wanted is None else wanted).items():
        path = directory / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _file(file: str, kinds: list[Kind]) -> Schema:
    parts: Schema = {}
    sections = {kind.section: _section(kind, parts) for kind in kinds}
    return {
        "$schema": DIALECT,
        "title": f"hcai {file}",
        "description": f"The content file {file}: {', '.join(sections)}, each a mapping of id to record.",
        "type": "object",
        "properties": sections,
        "required": [kind.section for kind in kinds if kind.main],
        "additionalProperties": False,
        "$defs": dict(sorted(parts.items())),
    }


def _section(kind: Kind, parts: Schema) -> Schema:
    """A mapping of id to record. The record's own `id` is the key, so it does not stand in the record."""
    record = TypeAdapter(kind.record).json_schema(ref_template="#/$defs/{model}")
    parts.update({name: _plain(part) for name, part in record.pop("$defs", {}).items()})
    key = record["properties"].pop("id")
    record["required"].remove("id")
    parts[kind.record.__name__] = _plain(record)
    return {
        "description": f"Each {kind.one} under its id.",
        "type": ["object", "null"],
        "propertyNames": {name: value for name, value in key.items() if name != "title"},
        "additionalProperties": {"$ref": f"#/$defs/{kind.record.__name__}"},
    }


def _plain(part: Schema) -> Schema:
    """Without the titles that only repeat the name of a field."""
    part["properties"] = {
        name: {key: value for key, value in field.items() if key != "title"}
        for name, field in part["properties"].items()
    }
    return part
