"""What the words about a find say of it: denied, wished for, somebody else's work, the name of an institution.

The reach of such words is a clause: to the next full stop, semicolon or "but".
"""

from __future__ import annotations

import re
from typing import Literal

REACH = 400
"""How many characters a clause has at most."""
Reason = Literal["denied", "wished", "others", "institution", "namesake"]

_STOP = re.compile(r"[.;!?](?=\s|$)|\b(?:but|however|although|aber|pero|mais)\b|\s[|•]\s|^>>|\s>>", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|without|lack(?:s|ing)?(?:\sof)?|zero|little|keine|sin|sans|aucune|ninguna)\s(?:(?:any|prior|previous|formal|real|hands-on|"
    r"professional|practical|direct|or\sno|\w+)\s){0,2}?(?:experience|knowledge|background|training|exposure|skills|erfahrung|kenntnisse|"
    r"experiencia|expérience|connaissance)\b"
    r"|\b(?:never|not|n['’]t|cannot|nicht)\s(?:(?:yet|currently|really|actually|ever|personally)\s)?(?:have\s|been\s)?(?:used?|using|work(?:ed|ing)?|"
    r"cod(?:e|ed|ing)|written|write|touch(?:ed)?|learn(?:ed|t)?|program(?:med)?|built|build|done|tried|know|familiar|"
    r"trained|studied|an?\s\w+\s(?:user|programmer|developer)|an?\sprogrammer|a\sdeveloper)\b"
    r"|\bunfamiliar\swith\b|\bnor\b",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(
    r"^[^.;,]{0,15}?\s?(?:[:=–—-]|\()\s?(?:none|no|never|not|nil|keine|nada)\b|^\s(?:is\s)?not\s(?:yet|my|something|needed|required)\b"
    r"|^[^.;]{0,60}\b(?:not|isn['’]t)\s(?:required|needed|necessary|expected)\b",
    re.IGNORECASE,
)
_NEEDLESS = re.compile(r"\bno\b[^.;]{0,60}\b(?:required|needed|necessary|expected)\b", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:want(?:s|ed|ing)?|wish(?:es|ing)?|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|would\s(?:like|love)|['’]d\s(?:like|love)|eager|"
    r"keen|looking|aspir(?:e|es|ing)|intend(?:s|ing)?|excited|ready|motivated)\s(?:to|forward\sto|on)\b"
    r"|\b(?:interest(?:ed)?|interests)\sin\b|\b(?:curious|passionate|enthusiastic|excited|reading)\sabout\b|\bfascinated\sby\b|\bdrawn\sto\b"
    r"|\bpassion\sfor\b|\bworking\stowards?\b|\blooking\sfor\b|\bon\smy\s(?:list|roadmap)\b|\bpreparing\sfor\b|\benrolled\sin\b"
    r"|(?<!machine\s)(?<!machine-)(?<!deep\s)(?<!deep-)(?<!reinforcement\s)(?<!supervised\s)(?<!federated\s)(?<!transfer\s)(?<!representation\s)"
    r"(?<!e-)(?<!distance\s)(?<!digital\s)(?<!active\s)(?<!blended\s)(?<!multimodal\s)(?<!of\s)(?<!adult\s)\b(?:learning|studying|self-studying)\b(?!\s(?:outcomes?|needs|labs?|"
    r"modules?|designer|design|platforms?|management|materials|coordinator|systems?|algorithms?|models?|methods|disabilit\w+|and\sdevelopment|technolog\w+|"
    r"resources|objectives|certificate|budget))"
    r"|\b(?:möchte|interessiere\smich|quiero|me\sgustaría|souhaite|j['’]aimerais|lerne\s(?:gerade|derzeit))\b",
    re.IGNORECASE,
)
_WISHED_AFTER = re.compile(
    r"^[^.;(]{0,30}\((?:en\scurso|in\sprogress|ongoing|expected|planned|laufend|en\scours|started|starting|from\snext|since\slast\s)"
    r"|^[^.;]{0,25}\bon\smy\slist\b",
    re.IGNORECASE,
)
_WHO = (
    r"team|teams|colleagues?|developers?|engineers|programmers?|scientists?|statisticians?|analysts|vendors?|department|contractors?|consultants|"
    r"group|squad|suppliers?|partners?|others|coworkers|co-workers|teammates|researchers|specialists?|division|side|people|office|unit|firm"
)
_DO = (
    r"us(?:ed|es|e|ing)|built|builds?|building|develop(?:ed|s)?|train(?:ed|s)?|wrote|writes?|deploy(?:ed|s)?|ran|runs?|maintain(?:ed|s)?|"
    r"implement(?:ed|s)?|handl(?:ed|es|e)|made|creat(?:ed|es|e)|design(?:ed|s)?|did|does|do|prepar(?:ed|es|e)|own(?:ed|s)?|manag(?:ed|es|e)|"
    r"t(?:ook|akes?)\scare|operat(?:ed|es|e)|cod(?:ed|es|e)|deliver(?:ed|s)?|set\sup|look(?:ed|s)?\safter|produc(?:ed|es|e)|programmed"
)
_OTHERS = re.compile(
    rf"\b(?:our|the|my|their|some|other|fellow|a|an|\w+['’]s|\w+s['’])\s(?:[\w&/-]+\s){{0,3}}?(?:{_WHO}),?\s(?:(?:who|which|that|also|later|then|in\sturn)\s){{0,2}}"
    rf"(?:{_DO})\b|\b(?:colleagues|others|teammates|coworkers)\s(?:(?:who|also)\s)?(?:{_DO})\b|\bcolleagues,?\swho\s",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"^[^.;]{0,45}?\b(?:built|made|written|developed|run|maintained|prepared|delivered|created|owned|done|managed|handled)\sby\s(?!me\b|myself\b)",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|we|and\sI)\s(?=\w)")
_BEFORE_NAME = re.compile(
    r"(?:School|Institute?|Department|Dept\.?|Faculty|College|Cent(?:re|er)|Ministry|Division|Society|Association|Academy|Journal|Bureau|"
    r"Office|University|Chair|Institut|Facultad|Escuela|Ministerio)\s(?:of|for|de|für|in)\s(?:(?:[A-Z][\w-]*|and|&|of|the)\s){0,4}$"
)
_AFTER_NAME = re.compile(
    r"^(?:\s(?:[A-Z][\w-]*|&|and)){0,2}\s(?:University|Institute|Department|Society|Association|Agency|Inc|Ltd|LLC|GmbH|Cent(?:re|er)|College|Group|"
    r"Solutions|Systems|Corporation|Academy|Foundation|Journal|Conference|Secretariat|Agency|Observatory)\b"
)
_TOWN = re.compile(r"\b[A-Z][a-z]+,\s$")
_ADDRESS = re.compile(r"\s+\d{5}|\s*(?:$|\||\s{2})")
_LEADERS = re.compile(r"\b(?:executive|senior|hospital|company|medical|system|division|nursing)\s$", re.IGNORECASE)
_NAMESAKE_AFTER = re.compile(r"^\s(?:at|in)\s(?!VBA)")


def reason(text: str, start: int, end: int) -> Reason | None:
    """Why the words from `start` to `end` of a text are no evidence of what the person can do, or None: they are."""
    if _namesake(text, start, end):
        return "namesake"
    if text[start].isupper() and (_BEFORE_NAME.search(text[:start]) or _AFTER_NAME.match(text[end:])):
        return "institution"
    before, after = _clause(text, start, end)
    if _last(_DENIED, before + text[start:end]) or _DENIED_AFTER.match(after):
        return "denied"
    if _last(_WISHED, before) or _WISHED_AFTER.match(after):
        return "wished"
    if _last(_OTHERS, before + text[start:end]) or _BY_OTHERS.match(after):
        return "others"
    return None


def needless(text: str, start: int, end: int) -> bool:
    """Whether a posting says that something is not asked for."""
    before, after = _clause(text, start, end)
    return bool(_DENIED_AFTER.match(after) or _NEEDLESS.search(before + text[start:end] + after))


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    begins = max(
        (found.end() for found in _STOP.finditer(text, max(0, start - REACH), start)), default=max(0, start - REACH)
    )
    stops = _STOP.search(text, end)
    return text[begins:start], text[end : min(stops.start() if stops else len(text), end + REACH)]


def _last(cue: re.Pattern[str], before: str) -> bool:
    """Whether a cue stands before, in no bracket that is closed, and nobody speaks of themselves behind it."""
    found = None
    for found in cue.finditer(before):  # noqa: B007 (the last one is wanted)
        pass
    if found is None or _SELF.search(before, found.end()):
        return False
    return before.count(")", found.end()) <= before.count("(", found.end())


def _namesake(text: str, start: int, end: int) -> bool:
    """Another meaning of the same letters."""
    found = text[start:end]
    if len(found) == 1:
        return _letter(text, start, end)
    before, after = text[:start], text[end:]
    if found == "Excel":  # the verb
        return _NAMESAKE_AFTER.match(after) is not None and not before.rstrip().endswith((",", "in", "with"))
    if found == "CT":  # Connecticut
        return _TOWN.search(before) is not None and _ADDRESS.match(after) is not None
    return found.lower() == "leadership" and (
        _LEADERS.search(before) is not None or after.startswith(" team")
    )  # the people


def _letter(text: str, start: int, end: int) -> bool:
    """R&D is no R, and neither is "J. R. Smith"."""
    about = text[max(0, start - 2) : start] + text[end : end + 2]
    initial = re.match(r"\.\s+[A-Z]", text[end:]) and re.search(r"(?:^|[A-Z]\.\s|[a-z]\s)$", text[:start])
    return "&" in about or (bool(initial) and not text[:start].rstrip().endswith((",", "and", "or", "in")))
