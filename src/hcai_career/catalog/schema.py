"""JSON Schemas of the content files, for editors and other tools, from the same classes that validate.

They say what stands in one file. What must hold between records (known ids, no circles) only reading can tell.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from hcai_career import whole
from hcai_career.catalog.found import near, shown
from hcai_career.catalog.kinds import FILES, KINDS, Kind
from hcai_career.problem import HcaiError, NotFoundError

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
EXAMPLES = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "machine-learning-engineer",
    r"^\d{4}-\d{2}-\d{2}$": "2026-11-22",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "2026-11",
    r"^https?://[^\s]+$": "https://example.org/course",
    r"^[A-Z]{3}$": "USD",
    r"^[a-z]{2,3}$": "en",
    r"^\d{2}-\d{4}\.\d{2}$": "15-2051.01",
    r"^\d{2}-\d{4}$": "15-2051",
    r"^\d{4}$": "2511",
    r"^\d{2,6}$": "622",
    r"^[RIASEC]{1,3}$": "SIA",
}
"""What fits each pattern of the model."""


def schema_name(file: str) -> str:
    """The file of the schema of a content file: roles.yaml → roles.schema.json."""
    return f"{Path(file).stem}.schema.json"


def meanings() -> dict[str, dict[str, str]]:
    """What each field of the content means, by the class of its record."""
    text = (Path(__file__).parent / "meanings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


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
    """Write schema files, all if no others are given, to a directory, and return those that changed.

    Raises HcaiError where one cannot be written.
    """
    changed = []
    for name, text in (texts() if wanted is None else wanted).items():
        path = directory / name
        try:
            directory.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                whole.write(path, text.encode(), 0o666)
                changed.append(path)
        except OSError as error:
            raise HcaiError(
                f"{path} cannot be written: {whole.reason(error)}", "--write names another folder"
            ) from None
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
    said = meanings()
    parts.update({name: _described(part, said.get(name, {})) for name, part in record.pop("$defs", {}).items()})
    key = record["properties"].pop("id")
    record["required"].remove("id")
    name = kind.record.__name__
    parts[name] = _described(record, said.get(name, {}))
    return {
        "description": f"Each {kind.one} under its id.",
        "type": ["object", "null"],
        "propertyNames": {name: value for name, value in key.items() if name != "title"},
        "additionalProperties": {"$ref": f"#/$defs/{name}"},
    }


def _described(part: Schema, said: Mapping[str, str]) -> Schema:
    """A record with a title, a description and, where a form is asked for, examples for each of its fields."""
    part["properties"] = {
        name: {
            "title": name.replace("_", " ").capitalize(),
            **({"description": said[name]} if name in said else {}),
            **{key: value for key, value in field.items() if key != "title"},
            **_examples(field),
        }
        for name, field in part["properties"].items()
    }
    return part


def _examples(field: Schema) -> Schema:
    """What a value of a form may look like; of a list of them, the list."""
    for one in (field, *field.get("anyOf", ())):
        example = EXAMPLES.get(one.get("pattern", ""))
        if example is not None:
            return {"examples": [example]}
        item = EXAMPLES.get(one.get("items", {}).get("pattern", ""))
        if item is not None:
            return {"examples": [[item]]}
    return {}
