"""What was reached as a JSON Resume (jsonresume.org, schema 1.0.0): to be merged with, or made into, one's own.

A field that is not known is left out: hcai knows neither the person's name nor an address.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.show.safe import plain
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.progress.reached import Learnt, Reached

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def render(found: Reached, now: datetime) -> str:
    """The whole résumé."""
    return json.dumps(document(found, now), indent=2, ensure_ascii=False) + "\n"


def document(found: Reached, now: datetime) -> dict[str, Any]:
    """The same as plain data."""
    summary = f"On the way to {found.role_title}: {found.done} of {count(found.steps, 'step')} done."
    found_out: dict[str, Any] = _said(
        {
            "$schema": SCHEMA,
            "basics": {"label": plain(found.person), "summary": plain(summary)},
            "education": [
                {"institution": each.provider or "self-study", "area": each.title, "studyType": "Course", **_when(each)}
                for each in found.courses
            ],
            "certificates": [
                *(
                    {"name": each.title, "issuer": each.provider, "date": each.done, "url": each.url}
                    for each in found.certificates
                ),
                *({"name": each.title, "issuer": each.issuer, "url": each.url} for each in found.credentials),
            ],
            "skills": [
                {"name": each.name, "level": f"{each.level} {LEVEL_NAMES[each.level]}", "keywords": [each.category]}
                for each in found.skills
            ],
            "projects": [
                {"name": each.title, "description": each.deliverable, **_when(each)} for each in found.projects
            ],
            "meta": {"version": "v1.0.0", "lastModified": now.strftime("%Y-%m-%dT%H:%M:%S")},
        }
    )
    return found_out


def _when(each: Learnt) -> Mapping[str, str | None]:
    return {"startDate": each.started, "endDate": each.done, "url": each.url}


def _said(value: Any) -> Any:
    """Without what is not known, and with text that holds no control characters."""
    if isinstance(value, dict):
        return {name: _said(inner) for name, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_said(inner) for inner in value]
    return plain(value) if isinstance(value, str) else value
