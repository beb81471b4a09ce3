"""JSON Resume → lines. The file is held against the published schema first (jsonresume.org, version 1.0.0)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from hcai_career.person.resume.document import Document, UnreadableFileError
from hcai_career.person.resume.written import Writer, post, schooling

DATE = "date"
_DATE = re.compile(r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$")
_POST = {"position": str, "url": str, "startDate": DATE, "endDate": DATE, "summary": str, "highlights": [str]}
SCHEMA: dict[str, Any] = {
    "$schema": str,
    "basics": {
        "name": str,
        "label": str,
        "image": str,
        "email": str,
        "phone": str,
        "url": str,
        "summary": str,
        "location": {"address": str, "postalCode": str, "city": str, "countryCode": str, "region": str},
        "profiles": [{"network": str, "username": str, "url": str}],
    },
    "work": [{"name": str, "location": str, "description": str, **_POST}],
    "volunteer": [{"organization": str, **_POST}],
    "education": [
        {
            "institution": str,
            "url": str,
            "area": str,
            "studyType": str,
            "startDate": DATE,
            "endDate": DATE,
            "score": str,
            "courses": [str],
        }
    ],
    "awards": [{"title": str, "date": DATE, "awarder": str, "summary": str}],
    "certificates": [{"name": str, "date": DATE, "url": str, "issuer": str}],
    "publications": [{"name": str, "publisher": str, "releaseDate": DATE, "url": str, "summary": str}],
    "skills": [{"name": str, "level": str, "keywords": [str]}],
    "languages": [{"language": str, "fluency": str}],
    "interests": [{"name": str, "keywords": [str]}],
    "references": [{"name": str, "reference": str}],
    "projects": [
        {
            "name": str,
            "description": str,
            "highlights": [str],
            "keywords": [str],
            "startDate": DATE,
            "endDate": DATE,
            "url": str,
            "roles": [str],
            "entity": str,
            "type": str,
        }
    ],
    "meta": {"canonical": str, "version": str, "lastModified": str},
}
"""The fields that the schema names, with their types; others are allowed, as there."""
_LEVELS = {"master": "expert"}
"""Levels as the sample of the schema writes them, in words that the reader of plain text knows."""
_KINDS = {str: "text", dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}


def read_json_resume(text: str) -> Document:
    """The document of a JSON Resume. Raises UnreadableFileError with the field that breaks the schema, and why."""
    try:
        found = json.loads(text)
    except RecursionError:
        raise UnreadableFileError("the JSON is nested too deep", "that is no JSON Resume") from None
    except ValueError as error:
        raise UnreadableFileError(f"the file is no JSON: {error}", "mend it at that place") from None
    if not isinstance(found, dict):
        raise UnreadableFileError("the JSON is no object", "a JSON Resume begins with {")
    _check(found, SCHEMA, "")
    if not any(found.get(part) for part in ("basics", "work", "education", "skills")):
        hint = "see jsonresume.org/schema"
        raise UnreadableFileError("the JSON has none of basics, work, education, skills: it is no JSON Resume", hint)
    return _written(found)


def _check(value: Any, wanted: Any, place: str) -> None:
    if wanted == DATE:
        _is(value, str, place)
        if not _DATE.match(value):
            raise _breaks(place, f"{value!r} is no date", "write 2014-06-29, 2014-06 or 2014")
    elif isinstance(wanted, dict):
        _is(value, dict, place)
        for name, inner in wanted.items():
            if name in value:
                _check(value[name], inner, f"{place}.{name}".lstrip("."))
    elif isinstance(wanted, list):
        _is(value, list, place)
        for at, each in enumerate(value):
            _check(each, wanted[0], f"{place}[{at}]")
    else:
        _is(value, wanted, place)


def _is(value: Any, kind: type, place: str) -> None:
    if not isinstance(value, kind):
        found = "null" if value is None else _KINDS.get(type(value), type(value).__name__)
        raise _breaks(
            place,
            f"{_KINDS[kind]} is expected, not {found}",
            "null is not allowed: leave it out" if value is None else "",
        )


def _breaks(place: str, why: str, hint: str) -> UnreadableFileError:
    return UnreadableFileError(f"the file breaks the schema of JSON Resume: {place or 'the file'}: {why}", hint)


def _written(found: Mapping[str, Any]) -> Document:
    to = Writer()
    basics = found.get("basics", {})
    for name in ("name", "label"):
        to.line(basics.get(name), f"basics.{name}")
    to.heading("Summary")
    to.line(basics.get("summary"), "basics.summary")
    _posts(to, found)
    _studies(to, found)
    to.heading("Skills")
    for at, each in enumerate(found.get("skills", [])):
        level = f" ({_LEVELS.get(each['level'].lower(), each['level'])})" if each.get("level") else ""
        to.line(f"{each.get('name', '')}{level}", f"skills[{at}].name")
        to.lines((f"{word}{level}" for word in each.get("keywords", [])), f"skills[{at}].keywords")
    to.heading("Languages")
    to.lines(
        (f"{each.get('language', '')} ({each.get('fluency', '')})" for each in found.get("languages", [])), "languages"
    )
    to.heading("Interests")
    to.lines(
        (" ".join([each.get("name", ""), *each.get("keywords", [])]) for each in found.get("interests", [])),
        "interests",
    )
    return to.document("json-resume")


def _posts(to: Writer, found: Mapping[str, Any]) -> None:
    to.heading("Experience")
    for part in ("work", "volunteer"):
        for at, each in enumerate(found.get(part, [])):
            place = f"{part}[{at}]"
            named = (each.get("position"), each.get("name") or each.get("organization"))
            to.line(post(*named, first=each.get("startDate"), last=each.get("endDate")), place)
            to.line(each.get("summary"), f"{place}.summary")
            to.lines(each.get("highlights", []), f"{place}.highlights")
    to.heading("Projects")
    for at, each in enumerate(found.get("projects", [])):
        place = f"projects[{at}]"
        to.line(each.get("name"), f"{place}.name")
        to.line(each.get("description"), f"{place}.description")
        to.lines(each.get("highlights", []), f"{place}.highlights")
        to.lines(each.get("keywords", []), f"{place}.keywords")


def _studies(to: Writer, found: Mapping[str, Any]) -> None:
    to.heading("Education")
    for at, each in enumerate(found.get("education", [])):
        named = (" ".join(word for word in (each.get("studyType"), each.get("area")) if word), each.get("institution"))
        to.line(schooling(*named, first=each.get("startDate"), last=each.get("endDate")), f"education[{at}]")
        to.lines(each.get("courses", []), f"education[{at}].courses")
    to.heading("Certificates")
    to.lines(
        (f"{each.get('name', '')}, {each.get('issuer', '')}" for each in found.get("certificates", [])), "certificates"
    )
    to.heading("Publications")
    to.lines((each.get("name", "") for each in found.get("publications", [])), "publications")
