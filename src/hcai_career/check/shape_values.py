"""Shape: values that have the form of a code, but are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from hcai_career.catalog.found import Found, Route
from hcai_career.catalog.model.people import Background
from hcai_career.catalog.model.roles import Code
from hcai_career.check.content import Content
from hcai_career.check.standards import CURRENCIES, ISCO_GROUPS, LANGUAGES, SOC_MAJORS
from hcai_career.problem import Problem

_ESCO = re.compile(r"http://data\.europa\.eu/esco/(occupation|isco)/[0-9a-zA-Z.-]+")
_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.I)


def currency(content: Content) -> Iterator[Found | Problem]:
    """A currency is none of ISO 4217.

    Money is summed and shown by its currency; a code that no bank knows makes a price that nobody can pay.

    Bad:

        cost: {amount: 40, currency: EURO}

    Good:

        cost: {amount: 40, currency: EUR}
    """
    yield from content.said("currency")
    for route, code in content.all("currency"):
        if code not in CURRENCIES:
            yield Found(route, f"{code} is no currency of ISO 4217", "such as USD, EUR or GBP")


def language(content: Content) -> Iterator[Found | Problem]:
    """A language is none of ISO 639-1.

    `--language` compares codes; a course in `uk` is in Ukrainian, not in British English.

    Bad:

        languages: [eng]

    Good:

        languages: [en]
    """
    yield from content.said("language")
    for route, code in content.all("language"):
        if code not in LANGUAGES:
            yield Found(route, f"{code} is no language of ISO 639-1", "two letters, such as en, de or fr")


def occupation_code(content: Content) -> Iterator[Found | Problem]:
    """An occupation code is not of its classification: SOC, O*NET-SOC, ISCO-08 or ESCO.

    Pay and outlook are looked up by these codes. A code of a group that does not exist finds nothing, and an O*NET code
    that belongs to another SOC group than the one beside it finds the pay of other people.

    Bad:

        codes: [{onet: 15-2051.01, soc: 15-1252}]

    Good:

        codes: [{onet: 15-2051.01, soc: 15-2051}]
    """
    yield from content.said("occupation-code")
    for kind in ("soc", "onet"):
        for route, code in content.all(kind):
            if code[:2] not in SOC_MAJORS:
                yield Found(route, f"{code} is in no major group of SOC 2018", "the first two digits are 11 to 55")
    for role in content.roles.values():
        for at, one in enumerate(role.codes):
            here: Route = ("roles", role.id, "codes", at)
            if one.isco and one.isco[:2] not in ISCO_GROUPS:
                yield Found((*here, "isco"), f"{one.isco} is in no group of ISCO-08", "such as 2120 or 2511")
            if one.esco and not _ESCO.fullmatch(one.esco):
                hint = "http://data.europa.eu/esco/occupation/ and its identifier"
                yield Found((*here, "esco"), "this is not the address of an ESCO occupation", hint)
            yield from _one_group(one, here)
    for person in content.backgrounds.values():
        yield from _one_group(person, ("backgrounds", person.id))


def _one_group(record: Code | Background, here: Route) -> Iterator[Found]:
    """Whether an O*NET code is of the SOC group beside it; a group that ends in 0 holds all that begin like it."""
    if record.onet and record.soc and not record.onet.startswith(record.soc.rstrip("0")):
        what = f"{record.soc} is not the SOC group of O*NET code {record.onet}"
        yield Found((*here, "soc"), what, f"{record.onet[:7]}, or another O*NET code")


def address(content: Content) -> Iterator[Found | Problem]:
    """An address is no web address that a browser would open.

    Links are what people follow first; a link without a real host, with a blank, a bracket or a full stop behind it goes nowhere.

    Bad:

        url: https://example,org/course.

    Good:

        url: https://example.org/course
    """
    yield from content.said("address")
    for route, url in content.all("url"):
        wrong = _wrong_address(url)
        if wrong:
            yield Found(route, f"this address {wrong}", "copy it from the browser")


def _wrong_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "cannot be read"
    if not _HOST.fullmatch(host) and not host.startswith("xn--"):
        return f"has no proper host: '{host}'"
    if parts.username is not None:
        return "holds a user name"
    if url[-1] in ".,;:'\"<>[]{}" or (url[-1] == ")" and "(" not in url):
        return f"ends with '{url[-1]}'"
    if any(char in url for char in '<>"{}|\\^`'):
        return "holds a character that no address has"
    return ""


def url_form(content: Content) -> Iterable[Found]:
    """An address is not in its plain form: host in small letters, no default port, and a slash behind a bare host.

    One form for each address makes the same page easy to find twice. Paths are left as they are: with and without
    a slash at the end they may be two pages. `--fix` mends it.

    Bad:

        url: https://WWW.Example.org

    Good:

        url: https://www.example.org/
    """
    for route, url in content.all("url"):
        plain = plain_url(url)
        if plain != url:
            yield Found(route, "this address is not in its plain form", plain)


def plain_url(url: str) -> str:
    """An address in its plain form; as it is when it cannot be read."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return url
    if not host or parts.username is not None:
        return url
    if port is not None and port != {"http": 80, "https": 443}.get(parts.scheme):
        host = f"{host}:{port}"
    rest = url[url.index("://") + 3 + len(parts.netloc) :]
    if not rest or rest[0] in "?#":
        rest = f"/{rest}"
    return f"{parts.scheme}://{host}{rest}"
